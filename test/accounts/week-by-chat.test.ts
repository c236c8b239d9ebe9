import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { reviewCard } from '../cards.ts'
import { buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/**
 * A week of a rep, a manager and a director from an empty company: nothing is imported, every fact is typed or tapped. In Chinese on Feishu, in
 * English on Slack.
 */

type Week = {
  world: World
  rep: string
  manager: string
  director: string
  say: (who: string, text: string) => Promise<Card>
  /** Clicks the first button with this intent and these fields; typed values fill its form. */
  press: (
    who: string,
    card: Card,
    intent: string,
    fields?: object,
    typed?: Record<string, string>,
  ) => Promise<Card>
}

async function emptyCompany(lang: 'zh' | 'en'): Promise<Week> {
  const world = await makeWorld({ now: '2026-06-01T09:00:00+08:00' })
  const [rep, manager, director] =
    lang === 'zh' ? ['王浩', '周敏', '林悦'] : ['Tom Becker', 'Mia Stone', 'Dora Hale']
  const on = (id: string) =>
    lang === 'zh' ? { feishu: `ou_${id}`, locale: 'zh-CN' } : { slack: `U0${id}`, locale: 'en-US' }
  await world.addPerson(director!, 'director', { team: 'East', ...on('DIR') })
  await world.addPerson(manager!, 'manager', { manager: director!, team: 'East', ...on('MAN') })
  await world.addPerson(rep!, 'rep', { manager: manager!, team: 'East', ...on('REP') })
  const mate = lang === 'zh' ? '李晓彤' : 'Ann Wolf'
  await world.addPerson(mate, 'rep', { manager: manager!, team: 'East', ...on('MATE') })
  const say: Week['say'] = async (who, text) => (await world.say(who, text)).card
  const press: Week['press'] = async (who, card, intent, fields = {}, typed = {}) => {
    const found = buttonsOf(card).find(
      ({ click }) =>
        click.intent === intent &&
        Object.entries(fields).every(([name, value]) => click.fields[name] === value),
    )
    if (!found)
      throw new Error(
        `no ${intent} ${JSON.stringify(fields)} on "${card.title}": ${JSON.stringify(buttonsOf(card).map(({ click }) => click))}\n${wordsOf(card)}`,
      )
    return (await world.click(who, found, { typed })).card
  }
  return { world, rep: rep!, manager: manager!, director: director!, say, press }
}

/** What the manager was asked, with the buttons to answer it. */
async function askedOf({ world, manager }: Week): Promise<Card> {
  await world.relay()
  const card = (await world.toldTo(manager)).findLast((each) =>
    buttonsOf(each).some(({ click }) => click.intent === 'request.decide'),
  )
  if (!card) throw new Error('the manager was asked nothing')
  return card
}

describe('49: a week by chat alone', () => {
  it('in Chinese on Feishu', async () => {
    const week = await emptyCompany('zh')
    const { world, rep, manager, director, say, press } = week

    // Monday: an account, its tier and back-up, its people.
    await press(
      rep,
      await say(rep, '新客户 远东机械'),
      'account.create',
      {},
      { name: '远东机械', aliases: '远东' },
    )
    await say(rep, '定级 远东 A 明年两条产线')
    await press(manager, await askedOf(week), 'request.decide', { verdict: 'approve' })
    await say(rep, '后备 远东 李晓彤')
    await press(manager, await askedOf(week), 'request.decide', { verdict: 'approve' })
    expect(await world.db.account.findFirstOrThrow({ include: { backup: true } })).toMatchObject({
      tier: 'A',
      backup: { name: '李晓彤' },
    })
    for (const [name, layer, title] of [
      ['张总', 'decision', '总经理'],
      ['李处长', 'management', '设备处长'],
      ['赵工', 'operation', '设备工程师'],
    ]) {
      const form = await say(rep, `人 远东 ${name}`)
      await press(rep, form, 'fact.contacts', { form: 'yes' }, { name: name!, layer: layer!, title: title! })
    }
    await say(rep, '人 远东 李处长 上级 张总')
    await say(rep, '人 远东 赵工 上级 李处长')

    // Tuesday: a visit with a rival and a promise in it; the file.
    world.now = '2026-06-02T15:00:00+08:00'
    const visit = await say(
      rep,
      '拜访 远东 当面 李处长 谈密封件试用，对手恒通报价低8%，他答应周五前给数据 下一步 6/8 送样',
    )
    await press(rep, visit, 'fact.competitor_signals')
    for (const line of [
      '行业 重型机械 来源 官网',
      '主要产品 挖掘机',
      '年采购额 5000万',
      '合作形态 附加价值型',
      '规模 3000人',
    ])
      await say(rep, `档案 远东 ${line}`)
    await say(rep, '客户状态 远东 战略客户')
    await say(rep, '情报 远东 明年要建三号线 来源 展会')

    // Wednesday: a deal with its group.
    world.now = '2026-06-03T10:00:00+08:00'
    await say(rep, '新商机 远东 密封件年框 280万')
    const deal = await world.db.deal.findFirstOrThrow()
    for (const [name, layer, stance, weight] of [
      ['张总', 'decision', 'neutral', '50'],
      ['李处长', 'management', 'sponsor', '30'],
      ['', 'operation', 'unknown', '20'],
    ]) {
      const form = await press(rep, await say(rep, `关系 ${deal.code}`), 'deal.person', { person: undefined })
      await press(
        rep,
        form,
        'deal.person.save',
        {},
        {
          name: name!,
          title: name ? '' : '采购员',
          layer: layer!,
          stance: stance!,
          weight: weight!,
          action: '约一次交流',
        },
      )
    }
    expect(await world.db.stakeholder.count()).toBe(3)
    await say(rep, '人 远东 李处长 教练 说了预算')
    await say(rep, '个人情况 远东 李处长 爱好 羽毛球 本人说的')
    await say(rep, '客户团队 远东 李晓彤 技术')

    // Thursday: the manager along, the wall, satisfaction.
    world.now = '2026-06-04T16:00:00+08:00'
    await say(rep, '拜访 远东 当面 张总 和周敏一起 谈年框 下一步 6/9 报价')
    await say(rep, '满意度 远东 8 9')
    expect(wordsOf(await say(manager, '客户 远东'))).toContain('李处长')

    // Friday: everybody looks.
    world.now = '2026-06-05T09:30:00+08:00'
    for (const who of [rep, manager, director]) expect((await say(who, '今日')).title).toBeTruthy()
    expect(wordsOf(await say(director, '日报'))).not.toContain('出错')
    reviewCard('accounts', 'week-file', await say(manager, '客户 远东'))
    reviewCard('accounts', 'week-person', await say(rep, '人 远东 李处长'))
    reviewCard('accounts', 'week-map', await say(manager, '客户 远东 地图'))
  })

  it('in English on Slack', async () => {
    const week = await emptyCompany('en')
    const { world, rep, manager, director, say, press } = week
    await press(
      rep,
      await say(rep, 'account new Pinnacle Dairy'),
      'account.create',
      {},
      { name: 'Pinnacle Dairy' },
    )
    await say(rep, 'tier Pinnacle A two lines next year')
    await press(manager, await askedOf(week), 'request.decide', { verdict: 'approve' })
    for (const [name, layer, title] of [
      ['Silvia Anderson', 'decision', 'managing director'],
      ['Oliver Grant', 'management', 'plant manager'],
    ]) {
      const form = await say(rep, `person Pinnacle ${name}`)
      await press(rep, form, 'fact.contacts', { form: 'yes' }, { name: name!, layer: layer!, title: title! })
    }
    await say(rep, 'person Pinnacle Oliver Grant reports to Silvia Anderson')

    world.now = '2026-06-02T15:00:00+08:00'
    await say(rep, 'visit Pinnacle met Oliver Grant on site about the trial next 8 Jun send samples')
    for (const line of ['industry food', 'makes yoghurt', 'wallet 5m', 'size 400 people'])
      await say(rep, `profile Pinnacle ${line}`)
    await say(rep, 'note Pinnacle plans a third line next year from the fair')
    await say(rep, 'rival Pinnacle presence Acme was on site')

    world.now = '2026-06-03T10:00:00+08:00'
    await say(rep, 'deal new Pinnacle CIP line 2.4m')
    const deal = await world.db.deal.findFirstOrThrow()
    for (const [name, layer, stance, weight] of [
      ['Silvia Anderson', 'decision', 'opponent', '60'],
      ['Oliver Grant', 'management', 'supporter', '40'],
    ]) {
      const form = await press(rep, await say(rep, `people ${deal.code}`), 'deal.person', {
        person: undefined,
      })
      await press(
        rep,
        form,
        'deal.person.save',
        {},
        {
          name: name!,
          title: '',
          layer: layer!,
          stance: stance!,
          weight: weight!,
          action: 'a talk',
        },
      )
    }
    expect(await world.db.stakeholder.count()).toBe(2)
    await say(rep, 'person Pinnacle Oliver Grant coach told us the budget')
    await say(rep, 'personal note Pinnacle Oliver Grant hobby sailing told us')
    await say(rep, 'account team Pinnacle Ann Wolf technical')

    world.now = '2026-06-05T09:30:00+08:00'
    for (const who of [rep, manager, director]) expect((await say(who, 'today')).title).toBeTruthy()
    expect((await say(director, 'digest')).lang).toBe('en')
    reviewCard('accounts', 'week-file', await say(manager, 'account Pinnacle'))
    reviewCard('accounts', 'week-person', await say(rep, 'person Pinnacle Oliver Grant'))
    reviewCard('accounts', 'week-map', await say(manager, 'account Pinnacle map'))
  })
})
