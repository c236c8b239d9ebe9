import { beforeEach, describe, expect, it } from 'vitest'
import { requiredApprovers } from '../../src/domain/approval/rule.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** Who only looks on decides nothing, for nobody: a voice that was lent to them would be lost. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T09:30:00+08:00', jobs: [] })
  await world.importExample()
  await world.addPerson('Vera', 'viewer', { locale: 'en-US' })
})
const words = async (who: string, text: string) => wordsOf((await world.say(who, text)).card)

describe('5: somebody who only looks on', () => {
  it('is handed no decision, by name or by id', async () => {
    expect(await words('Daniel Reyes', 'AP1 delegate Vera')).toContain('Vera only looks on')
    const { id } = await world.db.person.findUniqueOrThrow({ where: { name: 'Vera' } })
    const { card } = await world.click('Daniel Reyes', {
      intent: 'request.delegate',
      fields: { request: 'AP1', to: String(id) },
    })
    expect(wordsOf(card)).toContain('Vera only looks on')
    expect(await words('Vera', 'request')).not.toContain('AP1')
    expect(await words('Daniel Reyes', 'approve AP1')).toContain('AP1 approved')
  })

  it('gets the reminders of who is away, and the next one up decides', async () => {
    const card = await words('Daniel Reyes', 'away 6/1 to 6/5, Vera stands in')
    expect(card).toContain('your manager decides')
    expect(card).not.toContain('may approve')
    expect(await words('高建国', '批准 AP1')).toContain('已批准')
  })

  it('waits for nothing any more after a manager became one', async () => {
    expect(await words('Daniel Reyes', 'request')).toContain('AP1')
    await world.db.person.update({ where: { name: 'Daniel Reyes' }, data: { role: 'viewer' } })
    expect(await words('Daniel Reyes', 'request')).not.toContain('AP1')
    expect(await words('Daniel Reyes', 'approve AP1')).toContain('not yours to decide')
  })

  it('fills no seat that the policy names them for; who is missing is called by the role', async () => {
    const approvals = { ...defaultPolicy.approvals, gates: { ...defaultPolicy.approvals.gates } }
    approvals.gates.G3 = { who: [{ name: 'Vera' }], rule: 'all' }
    const vera = {
      id: 1,
      name: 'Vera',
      aliases: [],
      role: 'viewer' as const,
      managerId: null,
      active: true,
      awayFrom: null,
      awayUntil: null,
      delegateId: null,
    }
    const move = { requesterId: 2, ownerId: 2, gates: [3 as const], amount: 1, currency: 'CNY' }
    const found = requiredApprovers(
      { ...move, belowFloor: false, overdue: false },
      { ...defaultPolicy, approvals },
      [vera],
      '2026-06-01',
    )
    expect(found).toMatchObject({ ok: false, nobody: { as: 'Vera' } })
    await world.db.person.updateMany({
      where: { role: { in: ['manager', 'director'] } },
      data: { active: false },
    })
    const asked = await world.say('Tom Becker', 'ask for 7% off on D5')
    const { card } = await world.click('Tom Becker', button(asked.card, buttonsOf(asked.card)[0]!.label), {
      typed: { wants: '7%', offer: 'seven', result: 'sixty percent of their lines' },
    })
    expect(wordsOf(card)).toContain('sales manager')
  })
})
