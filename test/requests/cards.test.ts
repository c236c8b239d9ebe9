import { describe, it } from 'vitest'
import { bilingual } from '../../src/cards/speech.ts'
import { type DealView, dealCard } from '../../src/deals/cards.ts'
import { editDealCard, evaluateCard, personCard } from '../../src/deals/form-cards.ts'
import { peopleCard } from '../../src/deals/list-cards.ts'
import { recordCard } from '../../src/deals/record-cards.ts'
import type { GateFacts } from '../../src/domain/gate-items.ts'
import { checkGate } from '../../src/domain/gates.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import type { StakeholderFacts } from '../../src/domain/stakeholders.ts'
import { type RequestView, requestCard } from '../../src/requests/cards.ts'
import { gateCard } from '../../src/requests/gate-cards.ts'
import { askedCard, delegateFormCard, lineCard, reasonFormCard } from '../../src/requests/line-cards.ts'
import { requestsCard } from '../../src/requests/list-cards.ts'
import { type MoveView, moveShown } from '../../src/requests/move-cards.ts'
import { type Ended, requestWords } from '../../src/requests/words.ts'
import { reviewCard } from '../cards.ts'

const at = (text: string): Date => new Date(`${text}:00+08:00`)
const zone = 'Asia/Shanghai'
const TODAY = '2026-06-01'

const people: (StakeholderFacts & { id: number })[] = [
  {
    id: 1,
    name: '李处长',
    title: '设备处',
    layer: 'management',
    weight: 70,
    stance: 'sponsor',
    action: '每周技术交流',
    metOn: '2026-05-28',
  },
  { id: 2, name: '张工', title: '采购', layer: 'operation', weight: 30, stance: 'supporter' },
  { id: 3, title: '总经理', layer: 'decision', weight: 0, stance: 'unknown' },
]

const facts: GateFacts = {
  evaluation: {},
  man: {},
  owner: '陈思远',
  nextStep: { text: '送样', due: '2026-06-02' },
  visits: 2,
  amount: 450_000_000,
  currency: 'CNY',
  needLevel: 2,
  needTags: ['cost'],
  stakeholders: people,
  coaches: [{ name: '李处长', lastInfoOn: '2026-05-28' }],
  record: { complete: false, lesson: false },
  ticks: [{ gate: 3, item: 'proposal', waived: false, words: '5 月 28 日已送', by: '陈思远' }],
}
const check = checkGate(3, facts, defaultPolicy, TODAY)

const move: MoveView = {
  code: 'AP7',
  deal: {
    code: 'D2',
    name: '年度框架续约 Annual frame renewal',
    account: { name: '东海石化', aliases: ['Donghai Petrochemical'] },
    tier: 'A',
    owner: '王浩',
    amount: { amount: 1_250_000_000, currency: 'CNY' },
    score: 40,
    band: 'at_risk',
    age: 18,
    ageLimit: 21,
  },
  from: 5,
  to: 6,
  requester: '王浩',
  reason: '客户已盖章 <!channel> *now*',
  gates: [],
  bypassed: [],
  skipped: [],
}

const pending: RequestView = {
  code: move.code,
  version: 3,
  word: 'move',
  requester: move.requester,
  parties: { requesterId: 1, ownerId: 1, seats: [2, 3, 4], standIns: [5] },
  colleague: '陈思远',
  shows: (lang) => moveShown(move, lang),
  groups: [
    {
      why: { kind: 'gate', gate: 5 },
      need: 2,
      seats: [
        { as: 'manager', names: ['周敏'] },
        { as: 'finance', names: ['林悦'] },
      ],
      agreed: [{ name: '林悦' }],
    },
    {
      why: { kind: 'amount', gate: 5, over: 10_000_000, currency: 'CNY' },
      need: 1,
      seats: [{ as: 'director', names: ['高建国'] }],
      agreed: [],
    },
  ],
  standIns: [{ by: '李晓彤', onBehalfOf: '周敏' }],
  askedAt: at('2026-05-28T16:00'),
  dueAt: at('2026-06-01T16:00'),
  expiresAt: at('2026-06-04T16:00'),
  ended: { status: 'pending' },
  comments: 2,
  zone,
}
const ended = (how: Ended): RequestView => ({ ...pending, ended: how })

describe('cards of stage moves', () => {
  it.each(['zh', 'en'] as const)('a request, before and after (%s)', async (lang) => {
    reviewCard('requests', 'move-pending', requestCard(pending, lang))
    reviewCard('requests', 'move-pending-own', requestCard(pending, lang, 1))
    reviewCard('requests', 'move-pending-stand-in', requestCard(pending, lang, 5))
    const by = [{ name: '林悦' }, { name: '李晓彤', onBehalfOf: '周敏' }, { name: '高建国' }]
    reviewCard(
      'requests',
      'move-approved',
      requestCard(ended({ status: 'approved', by, at: at('2026-06-01T15:10') }), lang),
    )
    reviewCard(
      'requests',
      'move-rejected',
      requestCard(
        ended({
          status: 'rejected',
          by: { name: '周敏' },
          reason: '报价依据不足',
          at: at('2026-06-01T15:10'),
        }),
        lang,
      ),
    )
    reviewCard(
      'requests',
      'move-void',
      requestCard(
        ended({
          status: 'superseded',
          why: bilingual(requestWords, (w) => w.changed(['amount', 'price'])),
          at: at('2026-06-01T11:00'),
          again: true,
        }),
        lang,
      ),
    )
  })

  it.each(['zh', 'en'] as const)('the gate with what is missing (%s)', async (lang) => {
    const deal = { code: 'D6', name: '洁净室气控 Clean-room gas control', account: '泰和半导体', to: 4 }
    reviewCard(
      'requests',
      'gate',
      gateCard(
        {
          deal,
          check,
          skipped: [],
          may: { tick: true, waive: true, ask: true },
          decides: [
            { as: 'manager', names: ['周敏'] },
            { as: 'director', names: ['高建国'] },
          ],
        },
        lang,
      ),
    )
  })

  it.each(['zh', 'en'] as const)('lines, forms and lists (%s)', async (lang) => {
    reviewCard(
      'requests',
      'move-line-decided',
      lineCard({ kind: 'approve', by: { name: '李晓彤', onBehalfOf: '周敏' } }, lang),
    )
    reviewCard('requests', 'move-line-loud', lineCard({ kind: 'loud', names: ['周敏', '高建国'] }, lang))
    reviewCard(
      'requests',
      'move-reason',
      reasonFormCard({ code: 'AP7', version: '3', verdict: 'reject', title: 'D2' }, lang),
    )
    reviewCard('requests', 'move-delegate', delegateFormCard('AP7', [{ id: 3, name: '李晓彤' }], lang))
    reviewCard(
      'requests',
      'move-asked',
      askedCard(
        {
          code: 'AP7',
          names: ['周敏', '林悦'],
          dueAt: at('2026-06-01T16:00'),
          zone,
          places: ['slack'],
          bypassed: ['coach'],
        },
        lang,
      ),
    )
    const title = bilingual(requestWords, (w) => w.title('D2 年度框架续约', '5 商务谈判', '6 工程实施'))
    const row = { code: 'AP7', title, by: '王浩', dueAt: at('2026-06-01T16:00') }
    reviewCard(
      'requests',
      'moves',
      requestsCard({ moves: [row], sentBack: [], asked: [], zone, deal: 'D2' }, lang),
    )
  })
})

const deal: DealView = {
  code: 'D6',
  name: '洁净室气控 Clean-room gas control',
  account: { code: 'K07', name: '泰和半导体', aliases: ['Taihe Semiconductor'], tier: 'A' },
  owner: '陈思远',
  amount: 450_000_000,
  currency: 'CNY',
  stage: 3,
  status: 'open',
  age: 24,
  ageLimit: 30,
  expectedClose: '2026-07-31',
  closePushes: 1,
  goal: '12 套气控柜，7 月底前签约',
  needLevel: 2,
  needTags: ['cost', 'efficiency'],
  man: { money: { fact: '预算 480 万', source: '张工' } },
  evaluation: { budget: { fact: '480 万', source: '张工' } },
  criteria: [
    { name: '质量', weight: 20, ours: 4, rival: 4 },
    { name: '价格', weight: 30, ours: 2, rival: 4 },
    { name: '服务', weight: 50, ours: 5, rival: 2 },
  ],
  competitors: ['Flowtech'],
  priceQuoted: 450_000_000,
  priceFloor: 420_000_000,
  granted: [],
  contractRef: null,
  nextStep: { text: '送样', due: '2026-06-02' },
  people,
  score: 20,
  band: 'watch',
  signals: [
    {
      code: 'DR05',
      group: 'deal',
      points: 20,
      evidence: { rule: 'DR05', state: 'unknown', names: [], known: 0, total: 1 },
    },
  ],
  gateBypassed: true,
  recordDueOn: null,
  recordComplete: false,
  spells: [
    { from: 1, to: 2, day: '2026-04-20', daysIn: 25, bypassed: false },
    { from: 2, to: 3, day: '2026-05-08', daysIn: 18, bypassed: true },
  ],
  moves: [
    {
      code: 'AP3',
      from: 2,
      to: 3,
      status: '已批准',
      voices: [{ name: '周敏', verdict: 'approve', hours: 6.5 }],
    },
  ],
  may: { change: true },
}

describe('cards of deals', () => {
  it.each(['zh', 'en'] as const)('the one-pager and its forms (%s)', async (lang) => {
    reviewCard('deals', 'deal', dealCard(deal, TODAY, lang))
    reviewCard('deals', 'deal-people', peopleCard({ code: 'D6', account: 'K07', may: true }, people, lang))
    reviewCard('deals', 'deal-person', personCard('D6', people[0], {}, {}, lang))
    reviewCard(
      'deals',
      'deal-edit',
      editDealCard('D6', { amount: 'CNY 4500000', needLevel: '2' }, ['cost'], { price: '?' }, lang),
    )
    reviewCard('deals', 'deal-evaluate', evaluateCard('D6', deal, lang))
    const known = {
      code: 'D6',
      name: deal.name,
      account: { name: '泰和半导体', aliases: [] },
      owner: '陈思远',
      begunOn: '2026-04-01',
      stage: 3,
      visits: 4,
      people: ['李处长'],
      competitors: ['Flowtech'],
      dueOn: '2026-06-04',
    }
    reviewCard(
      'deals',
      'deal-record',
      recordCard(known, undefined, { result: 'lost', intent: 'deal.record' }, lang),
    )
  })
})
