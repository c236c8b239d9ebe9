import { addDays, type Day } from '../../src/domain/day.ts'

/** What is true, and ways to tell it: every telling of the same facts must be read alike, or be marked. */
type Truth = {
  account: string
  person: string
  day: Day
  oneWay: boolean
  /** The day by which we do something; undefined: nothing of ours. */
  due: Day | undefined
}
export type Told = { text: string; truth: Truth; plan: boolean }

/** A source of numbers from 0 to below 1, so that a telling can be found again by its seed. */
export type Chance = () => number

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Person = { zh?: readonly string[]; en?: readonly string[]; name: string }
type Place = { code: string; zh: readonly string[]; en: readonly string[]; people: readonly Person[] }

const PLACES: readonly Place[] = [
  {
    code: 'K01',
    zh: ['华锐', '华锐重工', '华锐那边', 'K01', '华锐公司'],
    en: ['Huarui', 'Huarui Heavy Industries', 'K01'],
    people: [
      { name: '孙副总', zh: ['孙副总'] },
      { name: '吴经理', zh: ['吴经理'] },
      { name: '刘总工', zh: ['刘总工', '刘总'] },
    ],
  },
  {
    code: 'K02',
    zh: ['东海', '东海石化', '东海那边'],
    en: ['Donghai', 'Donghai Petrochemical', 'K02'],
    people: [
      { name: '钱科长', zh: ['钱科长', '钱科'] },
      { name: '胡部长', zh: ['胡部长', '胡部'] },
    ],
  },
  {
    code: 'K03',
    zh: ['北风', '北风能源'],
    en: ['Northwind', 'northwind', 'Northwind Energy'],
    people: [
      { name: 'Elena Ruiz', en: ['Elena', 'Elena Ruiz', 'elena'], zh: ['Elena'] },
      { name: 'Mark Olsen', en: ['Mark Olsen', 'Mark'], zh: ['Mark Olsen'] },
    ],
  },
  {
    code: 'K05',
    zh: ['美瑞', '美瑞食品'],
    en: ['Meridian', 'meridian', 'Meridian Foods'],
    people: [
      { name: 'Janet Wu', en: ['Janet', 'Janet Wu'], zh: ['Janet Wu'] },
      { name: 'Oliver Grant', en: ['Oliver', 'Oliver Grant'], zh: ['Oliver'] },
    ],
  },
  {
    code: 'K09',
    zh: ['鼎峰', '鼎峰钢铁', '鼎峰那边'],
    en: ['Dingfeng', 'Dingfeng Steel'],
    people: [
      { name: '郑总', zh: ['郑总'] },
      { name: '魏科长', zh: ['魏科长'] },
    ],
  },
  {
    code: 'K10',
    zh: ['南港', '南港海工'],
    en: ['Southport', 'Southport Marine', 'southport'],
    people: [
      { name: 'Lee Park', en: ['Lee Park', 'Lee'], zh: ['Lee Park'] },
      { name: 'Ivan Soto', en: ['Ivan Soto', 'Ivan'], zh: ['Ivan'] },
    ],
  },
]

const FILLERS_ZH = ['', '', '嗯 ', '那个', '就是', '呃，', '对了 ', '跟你说下 ', '补一下：', '领导，']
const FILLERS_EN = [
  '',
  '',
  'ok so ',
  'um ',
  'hey, ',
  'quick note: ',
  'fyi ',
  'just a heads up, ',
  'so yeah, ',
]
const TAILS_ZH = ['', '', '。', ' 先这样', '，辛苦', ' 记一下', '！']
const TAILS_EN = ['', '', '.', ' thanks', ' pls log', ' - cheers', '!']
const TOPICS_ZH = [
  '聊了报价',
  '谈了交期和质保',
  '主要说了下三号线的事',
  '对了一下图纸',
  '气氛不错',
  '他嫌价格高',
  '',
]
const TOPICS_EN = [
  'talked about pricing',
  'went through the delivery dates',
  'mostly about warranty',
  'she was happy with the drawings',
  'price is too high for them',
  '',
]

const pick = <T>(chance: Chance, of: readonly T[]): T => of[Math.floor(chance() * of.length)]!

/** A message that tells of something, by chance: whom, when, how, what next, in which words, order and punctuation. `today` is a Monday or later in its week. */
export function tell(chance: Chance, today: Day): Told {
  const place = pick(chance, PLACES)
  return chance() < 0.55 ? tellChinese(chance, today, place) : tellEnglish(chance, today, place)
}

function tellChinese(chance: Chance, today: Day, place: Place): Told {
  const person = pick(chance, place.people)
  const who = pick(chance, person.zh ?? [person.name])
  const where = pick(chance, place.zh)
  const [when, day] = pick(chance, [
    ['今天', today],
    ['今天上午', today],
    ['刚才', today],
    ['昨天', addDays(today, -1)],
    ['昨天下午', addDays(today, -1)],
    ['前天', addDays(today, -2)],
    ['', today],
  ] as const)
  const way = pick(chance, ['met', 'met', 'call', 'chat', 'missed', 'plan'] as const)
  const [dueWords, due] = pick(chance, [
    ['明天', addDays(today, 1)],
    ['后天', addDays(today, 2)],
    ['三天内', addDays(today, 3)],
    ['', undefined],
    ['', undefined],
  ] as const)
  const step = due
    ? pick(chance, [`我${dueWords}发修订报价给他`, `我们${dueWords}把方案给他`, `${dueWords}我给他回话`])
    : ''
  const topic = pick(chance, TOPICS_ZH)
  if (way === 'plan') {
    const ahead = pick(chance, ['明天', '后天', '下周三'])
    const text = pick(chance, [
      `${ahead}去${where}见${who}`,
      `${ahead}准备去${where}拜访${who}`,
      `约了${where}${who}${ahead}见面`,
      `${where}${who}${ahead}过来我们公司`,
      `打算${ahead}跟${where}的${who}通个电话`,
    ])
    return {
      text: `${pick(chance, FILLERS_ZH)}${text}${pick(chance, TAILS_ZH)}`,
      truth: { account: place.code, person: person.name, day, oneWay: false, due: undefined },
      plan: true,
    }
  }
  const told = {
    met: [
      `${when}去${where}见了${who}`,
      `${when}在${where}跟${who}碰了个面`,
      `${when}拜访了${where}的${who}`,
      `${where} ${who} ${when}当面`,
    ],
    call: [
      `${when}跟${where}${who}通了电话`,
      `${when}${where}的${who}打电话过来`,
      `${when}给${where}${who}打了个电话`,
    ],
    chat: [`${when}和${where}${who}微信聊了聊`, `${when}${where}${who}微信找我`],
    missed: [
      `${when}给${where}${who}打电话没接`,
      `${when}去${where}找${who}扑了个空`,
      `${when}给${where}${who}打了两个电话都没人接`,
    ],
  }[way]
  const parts = [pick(chance, told), ...(way === 'missed' ? [] : [topic, step])].filter(Boolean)
  const glue = pick(chance, ['，', ' ', '。', '，然后', ', ', '\n'])
  return {
    text: `${pick(chance, FILLERS_ZH)}${parts.join(glue)}${pick(chance, TAILS_ZH)}`,
    truth: {
      account: place.code,
      person: person.name,
      day,
      oneWay: way === 'missed',
      due: way === 'missed' ? undefined : due,
    },
    plan: false,
  }
}

function tellEnglish(chance: Chance, today: Day, place: Place): Told {
  const person = pick(chance, place.people)
  const who = pick(chance, person.en ?? [person.name])
  const where = pick(chance, place.en)
  const [when, day] = pick(chance, [
    ['today', today],
    ['this morning', today],
    ['just now', today],
    ['yesterday', addDays(today, -1)],
    ['yesterday afternoon', addDays(today, -1)],
    ['two days ago', addDays(today, -2)],
    ['', today],
  ] as const)
  const way = pick(chance, ['met', 'met', 'call', 'mail', 'missed', 'plan'] as const)
  const [dueWords, due] = pick(chance, [
    ['tomorrow', addDays(today, 1)],
    ['the day after tomorrow', addDays(today, 2)],
    ['in three days', addDays(today, 3)],
    ['', undefined],
    ['', undefined],
  ] as const)
  const step = due
    ? pick(chance, [
        `I'll send the revised quote ${dueWords}`,
        `we send drawings ${dueWords}`,
        `${dueWords} I call back with the numbers`,
      ])
    : ''
  const topic = pick(chance, TOPICS_EN)
  const isChinese = /[\u4e00-\u9fff]/u.test(who)
  if (way === 'plan') {
    const ahead = pick(chance, ['tomorrow', 'on the day after tomorrow', 'next Wednesday'])
    const text = pick(chance, [
      `going to ${where} ${ahead} to see ${who}`,
      `meeting ${who} from ${where} ${ahead}`,
      `call with ${who} (${where}) scheduled ${ahead}`,
      `planning to visit ${where} ${ahead}, ${who} will be there`,
    ])
    return {
      text: `${pick(chance, FILLERS_EN)}${text}${pick(chance, TAILS_EN)}`,
      truth: { account: place.code, person: person.name, day, oneWay: false, due: undefined },
      plan: true,
    }
  }
  const told = {
    met: [
      `met ${who} at ${where} ${when}`,
      `visited ${where} ${when}, saw ${who}`,
      `${when} I was at ${where} with ${who}`,
      `lunch with ${who} (${where}) ${when}`,
    ],
    call: [
      `call with ${who} from ${where} ${when}`,
      `${who} at ${where} rang me ${when}`,
      `${when} phoned ${who} at ${where}`,
    ],
    mail: [`${who} from ${where} replied to my mail ${when}`],
    missed: [
      `called ${who} at ${where} ${when}, no answer`,
      `tried ${who} at ${where} ${when} but she didn't pick up`,
      `${who} at ${where} was a no-show ${when}`,
    ],
  }[way]
  const parts = [
    pick(chance, told).replace(/\s+/g, ' ').trim(),
    ...(way === 'missed' ? [] : [topic, step]),
  ].filter(Boolean)
  const glue = pick(chance, [', ', '. ', ' - ', '; ', ' and ', isChinese ? ', ' : '. '])
  return {
    text: `${pick(chance, FILLERS_EN)}${parts.join(glue)}${pick(chance, TAILS_EN)}`,
    truth: {
      account: place.code,
      person: person.name,
      day,
      oneWay: way === 'missed',
      due: way === 'missed' ? undefined : due,
    },
    plan: false,
  }
}
