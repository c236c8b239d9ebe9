import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/platforms/platform.ts'
import { type Objects, rightsCompany } from '../rights/company.ts'
import { SAMPLES } from '../rights/samples.ts'
import { buttonsOf, type World } from '../world.ts'

/** Row 43: whatever names an account or a deal names it as its reader does: answers, refusals, undo, pickers, and what others are told. */

const SHAPES = {
  en: {
    name: '甲乙丙精密仪器',
    aliases: ['Alpha Precision'],
    deal: '七号产线 Seventh line',
    foreign: /甲乙丙精密|七号产线/,
  },
  zh: {
    name: 'Alpha Precision',
    aliases: ['甲乙丙精密仪器'],
    deal: '七号产线 Seventh line',
    foreign: /Alpha Precision|Seventh line/,
  },
}

describe.each(['en', 'zh'] as const)('a reader of %s', (lang) => {
  let world: World
  let about: Objects
  const { name, aliases, deal, foreign } = SHAPES[lang]

  beforeAll(async () => {
    const company = await rightsCompany()
    world = company.world
    about = company.objects.find(({ role, confidential }) => role === 'manager' && !confidential)!
    await world.db.person.updateMany({ data: { locale: lang === 'en' ? 'en-US' : 'zh-CN' } })
    const at = new Date(new Date(world.now).getTime() + 1000)
    await world.db.account.update({
      where: { code: about.account },
      data: { name, aliases, namesChangedAt: at },
    })
    await world.db.deal.update({ where: { code: about.deal }, data: { name: deal } })
  })

  let found: string[] = []
  beforeEach(() => {
    found = []
  })
  const check = (what: string, reply: Reply) => {
    // What stands in a form's field or in what a button does is data, not words.
    const shown = JSON.stringify(
      { ...reply.card, parts: reply.card.parts.filter(({ kind }) => kind !== 'form') },
      (key, value) => (key === 'click' ? undefined : value),
    )
    const at = shown.search(foreign)
    if (at >= 0) found.push(`${what}: ${shown.slice(Math.max(0, at - 60), at + 30)}`)
  }

  it('43: in answers and refusals, by whoever may and whoever may not', async () => {
    for (const who of ['managerown', 'managerteam', 'financeother', 'managerreport'])
      for (const sample of SAMPLES) {
        const reply =
          'say' in sample
            ? await world.say(who, sample.say(about))
            : await world.click(who, { intent: sample.intent, fields: sample.click(about) })
        check(`${who} ${'say' in sample ? sample.say(about) : sample.intent}`, reply)
        // Undo names what it takes back.
        if ('say' in sample && who === 'managerown')
          for (const button of buttonsOf(reply.card).filter(({ click }) => click.intent === 'undo'))
            check(`undo of ${sample.say(about)}`, await world.click(who, button))
      }
    expect(found).toEqual([])
  })

  it('43: in commands that look something up, and in what is not understood', async () => {
    for (const text of [
      lang === 'en' ? 'account Alph Precisiom' : '客户 甲乙丙精蜜仪器',
      `move ${about.deal} 3`,
      `deal ${about.deal} hold until 2026-07-01 budget`,
      `deal ${about.deal} amount -5`,
      `snooze ${about.account} until 2020-01-01 x`,
      `wall ${about.account} 9 9 9 9`,
      `csat ${about.account} 99 99`,
      `spend ${about.account} XX-1 5`,
      `next ${about.account} done`,
      `visit ${about.account}`,
      `hand over ${about.account} to Nobody`,
      'today',
      'numbers',
      'digest',
      'undo?',
      'undo',
      'which accounts are at risk?',
      'which deals close this quarter?',
    ])
      check(text, await world.say('managerown', text))
    expect(found).toEqual([])
  })

  it('43: in what others are told', async () => {
    for (const at of [
      '2026-06-02T08:31:00+08:00',
      '2026-06-02T09:01:00+08:00',
      '2026-06-03T09:01:00+08:00',
    ]) {
      world.now = at
      await world.tick()
    }
    for (const { card, key } of world.sent) check(key, { card, delivery: 'private' })
    expect(found).toEqual([])
  })
})
