import { beforeEach, describe, expect, it } from 'vitest'
import { remindReps } from '../../handlers/briefings/remind-reps.ts'
import { dateOf } from '../../src/db/days.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00', jobs: [remindReps] })
  await world.importExample()
})

async function account(code: string) {
  return world.db.account.findUniqueOrThrow({ where: { code } })
}

/** The "not a risk" clicks of a rep's morning message of 1 June. */
async function morningButtons(name: string) {
  const { card } = await world.click(name, { intent: 'morning.more', fields: {} })
  return buttonsOf(card)
    .map(({ click }) => click)
    .filter(({ intent }) => intent === 'except.ask')
}

async function morningButton(name: string, rule: string) {
  return (await morningButtons(name)).find(({ fields }) => fields['rule'] === rule)!
}

describe('not a risk', () => {
  it('takes the rule out at once, with reason and end, and "why" goes on showing it', async () => {
    const reply = await world.say('周敏', '非风险 K09 AR09 到 6/30 对账差异，财务已确认')

    expect(wordsOf(reply.card)).toContain('风险分 10 → 0')
    expect(await account('K09')).toMatchObject({ score: 0, band: 'healthy', hard: [] })
    expect(wordsOf((await world.say('周敏', '风险 鼎峰')).card)).toContain('2026-06-30')
  })

  it('counts again when it is taken back', async () => {
    const reply = await world.say('周敏', '非风险 K09 AR09 到 6/30 对账差异')
    await world.click('周敏', button(reply.card, '重新算作风险'))

    expect(await account('K09')).toMatchObject({ score: 10, band: 'at_risk' })
    expect(await world.db.ruleException.findMany()).toMatchObject([{ endedOn: dateOf('2026-06-01') }])
  })

  it('asks which rule, then until when and why', async () => {
    const asked = await world.say('周敏', '非风险 泰和')
    expect(
      buttonsOf(asked.card)
        .map(({ label }) => label.slice(0, 4))
        .sort(),
    ).toEqual(['AR02', 'AR04', 'AR10', 'AR13'])
    const form = await world.click('周敏', button(asked.card, 'AR04'))
    const done = await world.click('周敏', button(form.card, '不算风险'), {
      typed: { until: '2026-06-30', reason: '新客户' },
    })

    expect(wordsOf(done.card)).toContain('风险分 28 → 18')
  })

  it('a deal has its own rules', async () => {
    await world.say('Daniel Reyes', 'not-a-risk D5 DR07 until 30 Jun the COO is new')

    const deal = await world.db.deal.findUniqueOrThrow({ where: { code: 'D5' } })
    expect(deal.score).toBe(80)
  })

  it('is one tap away on a line of the morning: the rep says why, the manager decides with one tap', async () => {
    const asked = await world.click('王浩', await morningButton('王浩', 'AR09'))
    expect(asked.delivery).toBe('private')
    const sent = await world.click('王浩', button(asked.card, '请经理决定'), {
      typed: { until: '2026-06-30', reason: '对账差异' },
    })
    expect(wordsOf(sent.card)).toContain('已请 周敏 决定')
    expect(await account('K09')).toMatchObject({ score: 10 })

    await world.relay()
    const question = (await world.toldTo('周敏')).at(-1)!
    expect(wordsOf(question)).toContain('王浩 申请：对账差异')
    const decided = await world.click('周敏', button(question, '批准'))
    await world.relay()

    expect(decided.delivery).toBe('replace')
    expect(await account('K09')).toMatchObject({ score: 0 })
    expect((await world.toldTo('王浩')).map(wordsOf).join()).toContain('周敏 批准')
  })

  it('stays a risk when the manager says so, and the rep hears it', async () => {
    const asked = await world.click('Tom Becker', await morningButton('Tom Becker', 'DR02'))
    await world.click('Tom Becker', button(asked.card, 'Ask the manager'), {
      typed: { until: '2026-06-30', reason: 'budget talks' },
    })
    await world.relay()
    const question = (await world.toldTo('Daniel Reyes')).at(-1)!
    const form = await world.click('Daniel Reyes', button(question, 'Reject'))
    await world.click('Daniel Reyes', button(form.card, 'Send'), { typed: { reason: 'it is one' } })
    await world.relay()

    expect(await world.db.ruleException.count()).toBe(0)
    expect((await world.toldTo('Tom Becker')).map(wordsOf).join()).toContain(
      'Rejected by Daniel Reyes: it is one',
    )
  })

  it('is one tap away on a digest row: with one rule the form, with several which of them', async () => {
    const digest = (await world.click('周敏', { intent: 'digest.more', fields: {} })).card
    const rows = buttonsOf(digest).filter(({ label }) => label === '不算风险')
    const of = (code: string) => rows.find(({ click }) => click.fields['subject'] === code)!
    expect((await world.click('周敏', of('K09'))).card.title).toContain('为什么不算风险')
    expect((await world.click('周敏', of('K07'))).card.title).toContain('哪一条不算风险')

    const form = await world.click('周敏', of('K09'))
    const done = await world.click('周敏', button(form.card, '不算风险'), {
      typed: { until: '2026-06-30', reason: '对账差异' },
    })
    expect(wordsOf(done.card)).toContain('风险分 10 → 0')
  })

  it('is not offered for a promise, nor for a crisis', async () => {
    await world.db.complaint.updateMany({ where: { code: 'C1' }, data: { level: 'crisis' } })
    const subjects = (await morningButtons('王浩')).map(({ fields }) => fields['rule'])
    expect(subjects).not.toContain('AR06')
    expect(subjects).not.toContain('AR12')
    expect(subjects).toContain('AR01')
  })

  it('typed by whoever may not decide it alone, it is asked for; the buttons of earlier cards lead to what waits', async () => {
    const reply = await world.say('王浩', '非风险 K09 AR09 到 6/30 对账差异')
    expect(wordsOf(reply.card)).toContain('已请 周敏 决定')
    expect(await world.db.ruleException.count()).toBe(0)
    const old = await world.click('周敏', {
      intent: 'except.refuse',
      fields: { subject: 'K09', rule: 'AR09' },
    })
    expect(wordsOf(old.card)).toContain('AP')
    const again = await world.say('王浩', '非风险 K09 AR09 到 6/30 对账差异')
    expect(wordsOf(again.card)).toContain('已有待审批的申请')
  })

  it.each([
    ['林悦', '非风险 K09 AR09 到 6/30 对账差异', '只有经理'],
    ['周敏', '非风险 K09 AR99 到 6/30 对账差异', '没有 AR99'],
    ['周敏', '非风险 K09 DR01 到 6/30 对账差异', '没有 DR01'],
    ['周敏', '非风险 K09 AR09 到 12/30 对账差异', '最多 90 天'],
    ['周敏', '非风险 K11', '没有风险信号'],
  ])('refuses %s: %s', async (who, text, words) => {
    const reply = await world.say(who, text)

    expect(wordsOf(reply.card)).toContain(words)
    expect(await world.db.ruleException.count()).toBe(0)
  })
})
