import { describe, expect, it } from 'vitest'
import { suggestionFor } from '../../src/domain/digest.ts'
import type { Evidence, Signal } from '../../src/domain/risk/assessment.ts'
import { evidenceWords, riskWords, stageWords, suggestionWords } from '../../src/risk/cards.ts'
import { absent, example, present } from '../domain/example.ts'

if (!present) console.warn(absent)

describe.skipIf(!present)('the sentences of the worked example', () => {
  const said = (code: string, rule: string, lang: 'zh' | 'en', today = '2026-06-01') => {
    const { assessed } = example('2026-06-01', false)
    const signals: Signal[] = (assessed.accounts.get(code) ?? assessed.deals.get(code))!.signals
    return evidenceWords(signals.find((signal) => signal.code === rule)!.evidence, today, lang)
  }

  it.each([
    ['K02', 'AR01', '19 天未联系（上限 7，2.7 倍）', '19 days since a two-way contact (limit 7, 2.7×)'],
    [
      'K05',
      'AR01',
      '32 天未联系（上限 14，2.3 倍；05-26 的微信等聊天没有回音）',
      '32 days since a two-way contact (limit 14, 2.3×; the chat of 26 May had no reply)',
    ],
    [
      'K02',
      'AR02',
      '决策层 67 天未见（上限 30，上次见陈副总）',
      'decision level not met for 67 days (limit 30, last 陈副总)',
    ],
    ['K07', 'AR02', '决策层从未接触', 'decision level never met'],
    ['K05', 'AR03', '近 90 天只见过 1 人', 'only one person met in 90 days'],
    ['K10', 'AR04', '围墙 25%（下限 37.5%）', 'wall 25% (floor 37.5%)'],
    ['K01', 'AR05', '围墙 87.5%→75%', 'wall 87.5% → 75%'],
    ['K02', 'AR06', '投诉 C1 超时（应 05-27 解决）', 'complaint C1 past its day (due 27 May)'],
    ['K05', 'AR06', '抱怨 C2 未结（应 06-02 解决）', 'grumble C2 open (due 2 Jun)'],
    [
      'K02',
      'AR07',
      '满意度低于期望 2.5（6，期望 8.5）',
      'satisfaction 2.5 below expectation (6 against 8.5)',
    ],
    [
      'K02',
      'AR08',
      '近 90 天业绩 −50%（190 万元，此前 380 万元）',
      'revenue −50% in 90 days (CNY 1.9 M, before CNY 3.8 M)',
    ],
    ['K09', 'AR09', '逾期回款 75 天，52 万元', 'CNY 520 k overdue 75 days'],
    ['K02', 'AR10', '竞争对手正在替代我们（05-13）', 'a competitor is replacing us (13 May)'],
    ['K02', 'AR11', '流失信号：⑤ 更强的对手（05-13）', 'churn reason flagged: ⑤ a stronger rival (13 May)'],
    ['K01', 'AR12', 'F1 发修订报价 逾期 7 天', 'F1 发修订报价: 7 days overdue'],
    [
      'K02',
      'AR12',
      '2 项下一步逾期，最久的 F2 回复续约价 14 天',
      '2 next steps overdue, longest F2 回复续约价: 14 days',
    ],
    ['K02', 'AR13', '客户计划 52 天未回顾（上限 31）', 'plan not reviewed for 52 days (limit 31)'],
    ['K07', 'AR13', '无客户计划', 'no account plan'],
    ['K02', 'AR15', '商机 D2 年度框架续约 危急', 'deal D2 Annual frame renewal is critical'],
    ['D5', 'DR01', '提案阶段 56/30 天（1.9 倍）', '56/30 days in proposal (1.9×)'],
    ['D1', 'DR02', '下一步逾期 7 天（05-25 next step）', 'next step 7 days overdue (25 May: next step)'],
    ['D5', 'DR02', '没有下一步', 'no next step'],
    ['D2', 'DR03a', '预计成交日 05-31 已过', 'expected close 31 May has passed'],
    ['D5', 'DR03b', '预计成交日已推迟 2 次', 'close date pushed twice'],
    ['D2', 'DR04', '19 天没有就此商机接触（上限 14）', '19 days without a contact on this deal (limit 14)'],
    [
      'D5',
      'DR05',
      '决策人 Oliver Grant 尚未就此商机见面（决策层已知 0/1）',
      'decision maker Oliver Grant not met on this deal (decision level known 0/1)',
    ],
    ['D6', 'DR05', '决策人不明（决策层已知 0/2）', 'decision maker unknown (decision level known 0/2)'],
    ['D2', 'DR06', '没有教练', 'no coach'],
    ['D2', 'DR07', '关系分 −20%（下限 30%）', 'relationship −20% (at least 30%)'],
  ])('%s %s', (code, rule, zh, en) => {
    expect(said(code, rule, 'zh')).toBe(zh)
    expect(said(code, rule, 'en')).toBe(en)
  })

  it('counts on for a day after the assessment', () => {
    expect(said('K02', 'AR01', 'zh', '2026-06-02')).toBe('20 天未联系（上限 7，2.9 倍）')
    expect(said('K09', 'AR09', 'en', '2026-06-02')).toBe('CNY 520 k overdue 75 days (figures of 1 Jun)')
    expect(said('D2', 'DR01', 'zh', '2026-06-02')).toBe('商务谈判阶段 43/21 天（2 倍）')
  })

  it('suggests in words', () => {
    const { accounts, assessed } = example('2026-06-01', false)
    const suggested = (code: string, lang: 'zh' | 'en', deal?: string) => {
      const account = { ...assessed.accounts.get(code)!, tier: accounts.get(code)!.tier }
      return suggestionWords(suggestionFor(account, '2026-06-01', deal)!, lang)
    }
    expect(suggested('K02', 'zh')).toBe('本周由经理陪同拜访陈副总，先结案 C1')
    expect(suggested('K05', 'en', 'D5')).toBe('call Oliver Grant this week; set a next step on D5')
    expect(suggested('K05', 'zh', 'D5')).toBe('本周约见 Oliver Grant，给 D5 定下一步')
    expect(suggested('K09', 'zh')).toBe('联系财务，暂缓新报价')
    expect(suggested('K07', 'zh')).toMatch(/^向高层渗透/)
  })
})

describe('sentences of what the worked example does not have', () => {
  it.each<[Evidence, string, string]>([
    [
      { rule: 'AR01', lastOn: '2026-05-18', cadence: 7, pausedUntil: '2026-06-08' },
      '14 天未联系（上限 7，2 倍；已有约定，提醒暂停到 06-08）',
      '14 days since a two-way contact (limit 7, 2×; a contact is agreed, reminders wait until 8 Jun)',
    ],
    [{ rule: 'AR03', lastOn: ['2026-01-01'], days: 90 }, '近 90 天没有见过人', 'nobody met in 90 days'],
    [
      { rule: 'AR14', percent: 70, least: 80, checkedOn: '2026-06-01' },
      '档案完整度 70%（下限 80%）',
      'profile 70% complete (at least 80%)',
    ],
    [
      { rule: 'AR14', percent: 90, least: 80, checkedOn: '2026-02-01', limit: 90 },
      '档案 120 天未更新（上限 90）',
      'profile not checked for 120 days (limit 90)',
    ],
    [
      { rule: 'DR04', since: '2026-05-12', limit: 14 },
      '进入本阶段 20 天，还没有就此商机接触过（上限 14）',
      '20 days in this stage and no contact on this deal yet (limit 14)',
    ],
    [
      { rule: 'DR06', name: 'Elena Ruiz', lastInfoOn: '2026-05-31', limit: 0 },
      '教练 Elena Ruiz 1 天没有消息（上限 0）',
      'coach Elena Ruiz silent for 1 day (limit 0)',
    ],
    [
      { rule: 'DR08', code: 'AP1', to: 4, askedOn: '2026-05-28', limit: 2 },
      '推进申请 AP1（到招投标）05-28 提出，已超过 2 个工作日',
      'move AP1 to tender asked on 28 May, waiting more than 2 working days',
    ],
    [
      { rule: 'DR09', least: 2, stage: 4 },
      '需求等级 未填，本阶段要 P2',
      'need level not set, this stage asks for P2',
    ],
  ])('%o', (evidence, zh, en) => {
    expect(evidenceWords(evidence, '2026-06-01', 'zh', { coach: true })).toBe(zh)
    expect(evidenceWords(evidence, '2026-06-01', 'en', { coach: true })).toBe(en)
  })

  it('says who our coach is to nobody unless the reader may know', () => {
    const evidence = { rule: 'DR06', name: 'Elena Ruiz', lastInfoOn: '2026-05-31', limit: 0 } as const
    expect(evidenceWords(evidence, '2026-06-01', 'zh')).toBe('教练 1 天没有消息（上限 0）')
    expect(evidenceWords(evidence, '2026-06-01', 'en')).toBe('coach silent for 1 day (limit 0)')
    expect(evidenceWords({ ...evidence, lastInfoOn: undefined }, '2026-06-01', 'en')).not.toContain('Elena')
  })

  it('keeps what people typed as it is', () => {
    const evidence: Evidence = { rule: 'DR02', text: '<!channel> *now*', due: '2026-05-31' }
    expect(evidenceWords(evidence, '2026-06-01', 'en')).toBe(
      'next step 1 day overdue (31 May: <!channel> *now*)',
    )
  })

  it('has the same words in both languages', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)]))
        : typeof value
    expect(shape(riskWords.en)).toEqual(shape(riskWords.zh))
    expect([stageWords(5, 'zh'), stageWords(9, 'en')]).toEqual(['商务谈判', '9'])
  })
})
