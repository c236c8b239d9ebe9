import { describe, expect, it } from 'vitest'
import { PAGES } from '../../src/domain/report.ts'
import { workbookSheets } from '../../src/imports/workbook.ts'
import { SAMPLES } from '../rights/samples.ts'
import { makeWorld } from '../world.ts'
import { QUESTIONS } from './hidden-questions.ts'

/**
 * Row 4: what one may not see does not exist. Two companies with the same clock and the same people; in one of them a confidential account
 * hangs full of everything. Whoever may not see it is told the same, byte by byte, in both.
 */

type World = Awaited<ReturnType<typeof makeWorld>>
const DAY = (day: string) => new Date(day)

/** Rita owns what is hidden, under Mia. Sam has accounts of nearly the same names. Vera stands in for Mia, Dora directs, Ada administers. */
async function company(withHidden: boolean): Promise<World> {
  const world = await makeWorld({ now: '2026-06-01T07:00:00+08:00' })
  const on = (id: string) => ({ slack: `U0${id}`, locale: 'en-US' })
  await world.addPerson('Dora', 'director', { ...on('DORA') })
  await world.addPerson('Mia', 'manager', { team: 'East', ...on('MIA') })
  await world.addPerson('Rita', 'rep', { manager: 'Mia', team: 'East', ...on('RITA') })
  await world.addPerson('Nick', 'manager', { manager: 'Dora', team: 'West', ...on('NICK') })
  await world.addPerson('Sam', 'rep', { manager: 'Nick', team: 'West', ...on('SAM') })
  await world.addPerson('Vera', 'viewer', { ...on('VERA') })
  await world.addPerson('Fay', 'finance', { ...on('FAY') })
  await world.addPerson('Steve', 'service', { ...on('STEVE') })
  await world.addPerson('Ada', 'admin', { ...on('ADA') })
  const mia = await world.db.person.findUniqueOrThrow({ where: { name: 'Mia' } })
  const vera = await world.db.person.findUniqueOrThrow({ where: { name: 'Vera' } })
  await world.db.person.update({
    where: { id: mia.id },
    data: { awayFrom: DAY('2026-06-01'), awayUntil: DAY('2026-06-05'), delegateId: vera.id },
  })
  await fill(world, 'K01', 'Southport Yards', 'Sam', false)
  await fill(world, 'K02', 'Meridian Foods', 'Sam', false)
  // The last ones, so that no number of the others moves.
  if (withHidden) {
    await fill(world, 'K98', 'Southport', 'Rita', true)
    await fill(world, 'K99', 'Meridian Marine', 'Rita', true)
  }
  return world
}

async function fill(world: World, code: string, name: string, owner: string, confidential: boolean) {
  const { db } = world
  const account = await world.addAccount(code, name, owner, { tier: 'A', confidential })
  const { id: ownerId } = await db.person.findUniqueOrThrow({ where: { name: owner } })
  const accountId = account.id
  const n = code.slice(1)
  const contact = await db.contact.create({ data: { accountId, name: `Paul ${n}`, layer: 'decision' } })
  await db.visit.create({
    data: {
      code: `V90${n}`,
      accountId,
      repId: ownerId,
      day: DAY('2026-05-28'),
      channel: 'phone',
      twoWay: true,
      qualifying: true,
      contacts: { create: [{ contactId: contact.id }] },
    },
  })
  await db.revenue.create({ data: { accountId, day: DAY('2026-05-31'), amount: 9_000_000n } })
  await db.spend.create({ data: { accountId, day: DAY('2026-06-01'), code: 'AP-VIS', amount: 5_000n } })
  await db.satisfaction.create({
    data: { accountId, day: DAY('2026-05-30'), actual: 2, expected: 4, scale: 5 },
  })
  await db.receivable.create({
    data: { accountId, asOf: DAY('2026-05-31'), daysOverdue: 40, amount: 70_000n },
  })
  await db.competitorSignal.create({ data: { accountId, day: DAY('2026-05-30'), kind: 'displacement' } })
  await db.complaint.create({
    data: {
      code: `C90${n}`,
      accountId,
      level: 'crisis',
      subject: 'line stopped',
      openedOn: DAY('2026-06-01'),
      openedAt: new Date('2026-06-01T06:00:00+08:00'),
      dueOn: DAY('2026-06-02'),
    },
  })
  const deal = await db.deal.create({
    data: {
      code: `D90${n}`,
      accountId,
      ownerId,
      name: `Crane line ${n}`,
      amount: 100_000_000n,
      currency: 'CNY',
      stage: 2,
      stageEnteredOn: DAY('2026-03-01'),
      stakeholders: {
        create: [{ contactId: contact.id, layer: 'decision', weight: 100, stance: 'neutral' }],
      },
    },
  })
  await db.nextStep.create({
    data: {
      code: `F90${n}`,
      accountId,
      dealId: deal.id,
      ownerId,
      text: 'send the offer',
      due: DAY('2026-05-29'),
    },
  })
}

const READERS = ['Dora', 'Nick', 'Sam', 'Vera', 'Fay', 'Steve', 'Ada']

const CODES = { account: 'K98', deal: 'D9098', step: 'F9098', complaint: 'C9098', visit: 'V9098' }
const hidden = { ...CODES, person: '3', name: 'Southport' }

/** Everything that these readers are told and answered in one of the two companies. */
async function transcript(withHidden: boolean): Promise<Record<string, string>> {
  const world = await company(withHidden)
  await world.tick()
  world.now = '2026-06-01T09:31:00+08:00'
  await world.tick()
  const heard: Record<string, string> = {}
  for (const name of READERS) heard[`told to ${name}`] = JSON.stringify(await world.toldTo(name))
  for (const name of READERS) {
    for (const text of QUESTIONS)
      heard[`${name}: ${text}`] = JSON.stringify(await world.say(name, text, { key: `${name}:${text}` }))
    for (const [n, sample] of SAMPLES.entries()) {
      const how = { key: `${name}:${n}` }
      const reply =
        'say' in sample
          ? await world.say(name, sample.say(hidden), how)
          : await world.click(name, { intent: sample.intent, fields: sample.click(hidden) }, how)
      heard[`${name}: ${n} ${sample.intent}`] = JSON.stringify(reply)
    }
  }
  for (const name of READERS)
    for (const page of PAGES) {
      const reply = await world.click(
        name,
        { intent: 'report.workbook', fields: { page } },
        { key: `${name}:${page}` },
      )
      heard[`${name}: workbook of ${page}`] = JSON.stringify(reply)
    }
  await world.relay()
  for (const name of READERS)
    heard[`files for ${name}`] = JSON.stringify(
      (await world.toldTo(name)).map(({ title, file }) => [
        title,
        file && workbookSheets(Buffer.from(file.content, 'base64')),
      ]),
    )
  // Opened under a hidden account's name and found under it from then on, codes included.
  for (const [n, [name, called]] of [
    ['Sam', 'Southport'],
    ['Nick', 'Meridian Marine'],
    ['Ada', 'Crane'],
  ].entries()) {
    for (const text of [
      `account new ${called}`,
      `account ${called}`,
      `visit ${called} call Paul 98 price`,
      'today',
    ])
      heard[`${name} then: ${text}`] = JSON.stringify(
        await world.say(name!, text, { key: `then:${name}:${text}` }),
      )
    const fields = { name: called!, aliases: n === 0 ? 'Meridian Marine Ltd;SP' : '' }
    for (const again of ['', ' again'])
      heard[`${name} opens ${called}${again}`] = JSON.stringify(
        await world.click(name!, { intent: 'account.create', fields }, { key: `opens:${name}${again}` }),
      )
  }
  for (const name of READERS)
    for (const text of [
      'account Southport',
      'visit Meridian Marine call Paul 98 price',
      'account K03',
      'today',
      'digest',
    ])
      heard[`${name} at last: ${text}`] = JSON.stringify(
        await world.say(name, text, { key: `last:${name}:${text}` }),
      )
  return heard
}

describe('4: a hidden account changes nothing for whom it does not exist', () => {
  it('every word, every button and every morning, in two companies', async () => {
    const hidden = await transcript(true)
    expect(Object.keys(hidden).length).toBeGreaterThan(400)
    expect(hidden).toEqual(await transcript(false))
  }, 600_000)

  it('its owner and her manager see it', async () => {
    const world = await company(true)
    expect(JSON.stringify(await world.say('Rita', 'account Southport'))).toContain('K98')
    expect(JSON.stringify(await world.say('Mia', 'account K98'))).toContain('Southport')
  })
})

describe('6: only who may change an account pauses its reminder', () => {
  it.each([
    ['Vera', false],
    ['Steve', false],
    ['Sam', true],
    ['Dora', true],
  ])('week plan of %s: %s', async (name, pauses) => {
    const world = await company(false)
    await world.db.account.update({ where: { code: 'K02' }, data: { lastContactOn: DAY('2026-03-01') } })
    // An open step pauses too.
    await world.db.nextStep.updateMany({ data: { status: 'cancelled' } })
    const due = async () => JSON.stringify(await world.say('Sam', 'today'))
    const before = await due()
    expect(before).toContain('Meridian Foods')
    await world.say(name, 'week plan Tue Meridian Foods')
    expect(await world.db.weekPlan.count()).toBe(1)
    if (name !== 'Sam') expect((await due()) !== before).toBe(pauses)
  })
})
