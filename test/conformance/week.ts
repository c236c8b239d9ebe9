import { expect } from 'vitest'
import type { Lang } from '../../src/domain/lang.ts'
import { makeWorld } from '../world.ts'
import type { Front, FrontName, Seen } from './front.ts'
import { type OnPlatforms, openStage } from './stage.ts'
import { LINES, type Staff } from './week-lines.ts'
import { createPlay, type Playing } from './week-play.ts'

/**
 * A week of a rep, a manager and a director from an empty company, at their platforms themselves: an admin adds them, and every fact is typed or
 * tapped. Nothing is imported. The rep's side reads one language, the leaders' another where they are on another platform.
 */
export type Cast = {
  reps: { front: FrontName; lang: Lang }
  leaders: { front: FrontName; lang: Lang }
}

const NAMES = {
  zh: { account: '远东机械', call: '远东', decider: '张总', manager: '李处长' },
  en: { account: 'Pinnacle Dairy', call: 'Pinnacle', decider: 'Silvia Anderson', manager: 'Oliver Grant' },
}

const PEOPLE = {
  admin: '安然',
  director: '高建国',
  manager: '周敏',
  rep: '王浩',
  mate: '李晓彤',
  finance: '林悦',
}
type Who = keyof typeof PEOPLE
const LEADERS: readonly string[] = [PEOPLE.director, PEOPLE.manager, PEOPLE.admin]

export async function playWeek({ reps, leaders }: Cast): Promise<void> {
  const { store } = await makeWorld({ now: '2026-06-01T07:00:00+08:00' })
  const sideOf = (who: string) => (LEADERS.includes(who) ? leaders : reps)
  const people = Object.entries(PEOPLE).map(
    ([who, name]): OnPlatforms => ({
      name,
      slack: `U0${who.toUpperCase()}`,
      feishu: `ou_${who}`,
      locale: sideOf(name).lang === 'zh' ? 'zh-CN' : 'en-US',
      email: `${who}@company.example`,
    }),
  )
  const names = [...new Set([reps.front, leaders.front])]
  const stage = await openStage(names, {
    database: store.database,
    at: '2026-06-01T07:00:00+08:00',
    people,
    admins: 'U0ADMIN,ou_admin,admin@company.example',
    policy: '',
    ...(reps.lang === 'en' && { locale: 'en-US' }),
  })
  const frontOf = (who: string): Front => stage.fronts[names.indexOf(sideOf(who).front)]!
  const play = createPlay(stage, frontOf)
  const week = { ...play, lines: (who: string) => LINES[sideOf(who).lang], n: NAMES[reps.lang] }
  await begin(week)
  await monday(week)
  await tuesday(week)
  await wednesday(week)
  await undecided(week)
  await handedOver(week)
  for (const front of stage.fronts)
    expect(front.refused(), 'what the platform would have refused').toEqual([])
  expect(stage.lines.filter((line) => line.startsWith('error'))).toEqual([])
}

type Week = Playing & { lines: (who: string) => (typeof LINES)['zh']; n: (typeof NAMES)['zh'] }
const { admin, director, manager, rep, mate, finance } = PEOPLE

/** The admin is an admin by KAM_ADMINS, or the one with whom the playground begins; everybody else is added in the chat. */
async function begin({ say, press, lines, stage, frontOf, toldWith }: Week): Promise<void> {
  const l = lines(admin)
  if (frontOf(admin).platform === 'web')
    await stage.db.person.updateMany({ where: { role: 'admin' }, data: { name: admin } })
  await stage.meet()
  await say(admin, l.setup)
  const added: [string, Staff, string | undefined, string][] = [
    [director, 'director', undefined, ''],
    [manager, 'manager', director, '华东大客户部'],
    [rep, 'rep', manager, ''],
    [mate, 'rep', manager, ''],
    [finance, 'finance', undefined, ''],
  ]
  for (const [name, role, lead, team] of added) {
    const key = (Object.keys(PEOPLE) as Who[]).find((who) => PEOPLE[who] === name)
    const email = frontOf(name).platform === 'slack' ? `${key}@company.example` : ''
    await press(admin, await say(admin, l.member(name, role, lead)), l.add, { email, ...(team && { team }) })
    expect(await stage.db.person.count({ where: { name, role } }), name).toBe(1)
  }
  await stage.meet()
  for (const name of [director, manager, rep, mate, finance]) {
    if (frontOf(name).platform === 'feishu') {
      // Nobody knows them by an address: the admin says who it is.
      await stage.next(frontOf(name), name, () => frontOf(name).say(name, lines(name).hello))
      const form = await press(admin, await toldWith(admin, l.thisIs), l.thisIs)
      await press(admin, form, form.buttons[0]!, { person: name })
    }
    await say(name, lines(name).hello)
  }
  expect(await stage.db.person.count()).toBe(6)
}

/** An account becomes a key account; its people, its back-up. */
async function monday({ say, press, lines, n, stage, toldWith, wasTold }: Week): Promise<void> {
  const [l, m] = [lines(rep), lines(manager)]
  const form = await say(rep, l.newAccount(n.account))
  await press(rep, form, form.buttons[0]!, { name: n.account, aliases: n.call })
  await press(rep, await say(rep, l.account(n.call), n.account), l.nominate)
  await say(rep, l.nomination(n.call), 'AP1')
  await press(manager, await toldWith(manager, m.approve), m.approve)
  await wasTold(rep, 'AP1')
  for (const [name, layer, title] of [
    [n.decider, 'decision', 'CEO'],
    [n.manager, 'management', 'plant manager'],
  ] as const) {
    const person = await say(rep, l.person(n.call, name))
    await press(rep, person, l.save, { layer, title })
  }
  await say(rep, l.reportsTo(n.call, n.manager, n.decider))
  await say(rep, l.backup(n.call, mate), 'AP2')
  expect(
    await stage.db.account.findFirstOrThrow({
      include: { contacts: { orderBy: { id: 'asc' } } },
    }),
  ).toMatchObject({
    tier: 'A',
    contacts: [{ name: n.decider }, { name: n.manager }],
  })
}

/** A visit, a wrong one that is taken back, a deal, its first gate, and its move with a word in the thread. */
async function tuesday(week: Week): Promise<void> {
  const { say, press, lines, n, stage, frontOf, wasTold, heard } = week
  const [l, m] = [lines(rep), lines(manager)]
  await stage.turnTo('2026-06-02T08:31:00+08:00')
  await wasTold(manager, n.account)
  // What comes by the clock is in the language that their platform told.
  await wasTold(manager, m.toDecide)
  await say(manager, m.approval('AP2'), 'AP2')
  expect(await stage.db.account.findFirstOrThrow({ include: { backup: true } })).toMatchObject({
    backup: { name: mate },
  })
  await stage.turnTo('2026-06-02T15:00:00+08:00')
  await say(rep, l.visit(n.call, n.manager))
  await press(rep, await say(rep, l.wrongVisit(n.call, n.decider)), l.undo)
  await say(rep, l.visit(n.call, n.decider))
  const visits = await stage.db.visit.findMany({ where: { undoneAt: null } })
  expect(visits).toHaveLength(2)
  await say(rep, l.deal(n.call), 'D1')
  await say(rep, l.move('D1'), 'G1')
  const told = 'yes | the customer'
  const typed = {
    needs: told,
    timetable: told,
    budget: told,
    competition: told,
    decision: told,
    priority: told,
    man_money: told,
    man_authority: told,
    man_need: told,
    fit: 'yes',
  }
  await press(rep, await say(rep, l.evaluate('D1')), l.save, typed)
  await say(rep, l.next('D1'))
  const gate = await say(rep, l.move('D1'))
  if (gate.buttons.includes(l.ask)) await press(rep, gate, l.ask)
  await stage.settled()
  const there = roomCard(await frontOf(manager).room(manager), 'AP3')
  await frontOf(manager).reply(manager, there, m.comment)
  await stage.settled()
  expect(await stage.db.requestComment.findMany()).toMatchObject([{ text: m.comment }])
  const outcome = await heard(rep, () => press(manager, there, m.approve))
  expect(outcome.map(({ words }) => words).join()).toContain('AP3')
  expect(await stage.db.deal.findFirstOrThrow()).toMatchObject({ stage: 2 })
}

function roomCard(cards: Seen[], code: string): Seen {
  const card = cards.find(({ words }) => words.includes(code))
  if (!card)
    throw new Error(`${code} is not in the deals chat: ${cards.map(({ words }) => words).join('\n––\n')}`)
  return card
}

/** A complaint from its opening to its end, what else is scored, and everybody's day. */
async function wednesday({ say, press, lines, n, stage }: Week): Promise<void> {
  const [l, m] = [lines(rep), lines(manager)]
  await stage.turnTo('2026-06-03T10:00:00+08:00')
  const complaint = await say(rep, l.complaint(n.call), 'C1')
  const mine = await press(rep, complaint, l.acknowledge)
  const form = await press(rep, mine, l.close)
  await press(rep, form, form.buttons[0]!, { words: `${n.decider}, by phone` })
  expect(await stage.db.complaint.findFirstOrThrow()).toMatchObject({ status: 'closed' })
  await say(rep, l.csat(n.call))
  await say(rep, l.wall(n.call))
  await say(rep, l.done('F1'))
  expect(await stage.db.nextStep.count({ where: { status: 'done' } })).toBe(1)
  for (const who of [rep, manager, director]) await say(who, lines(who).today)
  for (const who of [manager, director]) {
    await say(who, lines(who).digest)
    await say(who, lines(who).numbers)
    await say(who, lines(who).report)
  }
  await say(manager, m.why(n.call), n.account)
}

/** Nobody decides: it is reminded of, climbs, expires, and can be asked again. Friday's plan and Monday's full edition in between. */
async function undecided({ say, press, lines, n, stage, toldWith, wasTold, heard }: Week): Promise<void> {
  const l = lines(rep)
  await stage.turnTo('2026-06-03T16:00:00+08:00')
  await say(rep, l.tier(n.call), 'AP4')
  for (const at of ['06-04T16:01', '06-05T16:01']) await stage.turnTo(`2026-${at}:00+08:00`)
  await say(rep, l.weekPlan(n.call), n.account)
  await say(rep, l.weekDone)
  const monday = await heard(manager, () => stage.turnTo('2026-06-08T08:31:00+08:00'))
  expect(monday.map(({ words }) => words).join()).toContain('AP4')
  for (const at of ['06-08T16:01', '06-09T16:01', '06-10T16:01']) await stage.turnTo(`2026-${at}:00+08:00`)
  expect(await stage.db.request.findFirstOrThrow({ where: { code: 'AP4' } })).toMatchObject({
    status: 'expired',
  })
  await wasTold(director, 'AP4')
  const again = await press(rep, await toldWith(rep, l.again), l.again)
  await press(rep, again, again.buttons[0]!, { answer: 'same', reason: 'same' })
  expect(await stage.db.request.findFirstOrThrow({ where: { code: 'AP5' } })).toMatchObject({
    status: 'pending',
  })
}

/** The account goes to a colleague, who leaves; the manager is asked, and it goes back. */
async function handedOver({ say, press, lines, n, stage, heard }: Week): Promise<void> {
  const [l, m, a] = [lines(rep), lines(manager), lines(admin)]
  const owner = async () => (await stage.db.account.findFirstOrThrow({ include: { owner: true } })).owner.name
  await stage.turnTo('2026-06-11T10:00:00+08:00')
  await say(rep, l.handOver(n.call, mate), 'AP6')
  await say(manager, m.approval('AP6'))
  await say(mate, lines(mate).approval('AP6'))
  await stage.settled()
  expect(await owner()).toBe(mate)
  expect(await stage.db.deal.findFirstOrThrow({ include: { owner: true } })).toMatchObject({
    owner: { name: mate },
  })
  await press(admin, await say(admin, a.change(mate)), a.off)
  expect(await stage.db.person.findUniqueOrThrow({ where: { name: mate } })).toMatchObject({ active: false })
  const morning = await heard(manager, () => stage.turnTo('2026-06-12T09:31:00+08:00'))
  expect(morning.map(({ words }) => words).join()).toContain(mate)
  await say(manager, m.handOver(n.call, rep), 'AP7')
  await say(rep, l.approval('AP7'))
  await stage.settled()
  expect(await owner()).toBe(rep)
}
