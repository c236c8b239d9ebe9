import type { Role } from '../../src/domain/rights.ts'
import { makeWorld } from '../world.ts'

export const ROLES: readonly Role[] = ['rep', 'manager', 'director', 'finance', 'service', 'admin', 'viewer']

/** How somebody stands to an account: theirs, their stand-in duty, their report's, their team's, anybody else's. */
export const STANDINGS = ['own', 'backup', 'report', 'team', 'other'] as const
export type Standing = (typeof STANDINGS)[number]

export type Actor = { role: Role; standing: Standing; name: string }

/** An account with one of everything that hangs on an account. */
export type Objects = {
  role: Role
  confidential: boolean
  account: string
  name: string
  deal: string
  step: string
  complaint: string
  visit: string
  person: string
}

const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯'

/**
 * A company in which every role stands in every way to an account, open and confidential: for each role an owner with a stand-in, somebody
 * above, somebody in the team and a stranger. Everybody is on Slack, on Feishu and on the web.
 */
export async function rightsCompany() {
  const world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  const actors: Actor[] = []
  const objects: Objects[] = []
  const on = (name: string) => ({ slack: `U0${name.toUpperCase()}`, feishu: `ou_${name}` })
  for (const role of ROLES) {
    await world.addPerson(`${role}report`, role, on(`${role}report`))
    const team = `team of ${role}`
    await world.addPerson(`${role}own`, role, { manager: `${role}report`, team, ...on(`${role}own`) })
    await world.addPerson(`${role}team`, role, { team, ...on(`${role}team`) })
    await world.addPerson(`${role}backup`, role, on(`${role}backup`))
    await world.addPerson(`${role}other`, role, on(`${role}other`))
    for (const standing of STANDINGS) actors.push({ role, standing, name: `${role}${standing}` })
  }
  for (const role of ROLES)
    for (const confidential of [false, true])
      objects.push(await addObjects(world, role, confidential, objects.length))
  return { world, actors, objects }
}

type World = Awaited<ReturnType<typeof makeWorld>>

async function addObjects(world: World, role: Role, confidential: boolean, index: number): Promise<Objects> {
  const name = `${NAMES[index]!.repeat(3)}精密仪器`
  const code = `K${String(index + 1).padStart(2, '0')}`
  const owner = `${role}own`
  const account = await world.addAccount(code, name, owner, { backup: `${role}backup`, confidential })
  const { id: ownerId } = await world.db.person.findUniqueOrThrow({ where: { name: owner } })
  const day = new Date('2026-06-10')
  await world.db.contact.create({ data: { accountId: account.id, name: '孙副总' } })
  const deal = await world.db.deal.create({
    data: {
      code: `D${index + 9001}`,
      accountId: account.id,
      ownerId,
      name: `${NAMES[index]}号产线`,
      amount: 100_000_000n,
      currency: 'CNY',
      stage: 2,
      stageEnteredOn: new Date('2026-05-20'),
      stakeholders: { create: [{ title: '厂长', layer: 'decision', weight: 100, stance: 'neutral' }] },
    },
    include: { stakeholders: true },
  })
  const step = await world.db.nextStep.create({
    data: { code: `F${index + 9001}`, accountId: account.id, ownerId, text: '发报价', due: day },
  })
  const complaint = await world.db.complaint.create({
    data: {
      code: `C${index + 9001}`,
      accountId: account.id,
      level: 'complaint',
      subject: '漏油',
      openedOn: new Date('2026-05-30'),
      dueOn: day,
    },
  })
  const visit = await world.db.visit.create({
    data: {
      code: `V${index + 9001}`,
      accountId: account.id,
      repId: ownerId,
      day: new Date('2026-03-02'),
      channel: 'phone',
      twoWay: true,
      qualifying: false,
      summary: '交期',
    },
  })
  const person = String(deal.stakeholders[0]!.id)
  return {
    role,
    confidential,
    account: code,
    name,
    deal: deal.code,
    step: step.code,
    complaint: complaint.code,
    visit: visit.code,
    person,
  }
}

/** The same shape, but nothing of it is there. */
export const nothing: Omit<Objects, 'role' | 'confidential'> = {
  account: 'K99',
  name: '',
  deal: 'D9999',
  step: 'F9999',
  complaint: 'C9999',
  visit: 'V9999',
  person: '999',
}
