import type { Card } from '../../src/cards/card.ts'
import { addDays, type Day } from '../../src/domain/day.ts'
import type { Band } from '../../src/domain/risk/band.ts'
import { buttonsOf, type World } from '../world.ts'

/** Plays days of a company: the clock, what people do about what they read, and what everybody was told. */

export type Said = { day: Day; time: string; who: string; role: string; platform: string; card: Card }
/** How accounts and deals stood when the digests were made. */
type Snapshot = {
  day: Day
  bands: Map<string, { band: Band; managerId: number | null; names: string[] }>
  lateComplaints: { code: string; owner: string }[]
}
export type Played = {
  said: Said[]
  snapshots: Snapshot[]
  wrote: { day: Day; who: string; text: string; answer: string; card?: Card }[]
}

/** What people do at 11:00, having read what was said that day. */
export type Act = (world: World, day: Day, read: readonly Said[]) => Promise<Played['wrote']>

/** When the clock is looked at: after midnight, digests, morning messages, people, reminders, Friday's plan, evening. */
const TIMES = ['00:05', '08:30', '09:00', '11:00', '16:00', '17:00']

export async function play(world: World, first: Day, days: number, act: Act): Promise<Played> {
  const played: Played = { said: [], snapshots: [], wrote: [] }
  const people = await world.db.person.findMany({ include: { identities: true } })
  const whose = (chat: string) =>
    people.find(
      ({ id, identities }) => String(id) === chat || identities.some(({ userId }) => userId === chat),
    )
  for (let at = 0; at < days; at++) {
    const day = addDays(first, at)
    const today: Said[] = []
    for (const time of TIMES) {
      world.now = `${day}T${time}:00+08:00`
      const before = world.sent.length
      if (time === '11:00') played.wrote.push(...(await act(world, day, today)))
      await world.tick()
      for (const { place, card, platform } of world.sent.slice(before)) {
        const person = whose(place.chat)
        today.push({ day, time, who: person?.name ?? place.chat, role: person?.role ?? '', platform, card })
      }
      if (time === '08:30') played.snapshots.push(await snapshotOf(world, day))
    }
    played.said.push(...today)
  }
  return played
}

async function snapshotOf(world: World, day: Day): Promise<Snapshot> {
  const owner = { select: { name: true, managerId: true, awayFrom: true, awayUntil: true } }
  const accounts = await world.db.account.findMany({ where: { tier: { not: null } }, include: { owner } })
  const deals = await world.db.deal.findMany({
    where: { status: 'open' },
    include: { account: { include: { owner } } },
  })
  const bands: Snapshot['bands'] = new Map()
  for (const { code, name, aliases, band, owner } of accounts)
    bands.set(code, { band, managerId: owner.managerId, names: [name, ...aliases] })
  for (const { code, band, account } of deals)
    bands.set(code, {
      band,
      managerId: account.owner.managerId,
      names: [code, account.name, ...account.aliases],
    })
  const late = await world.db.complaint.findMany({
    where: { closedOn: null, dueOn: { lt: new Date(day) } },
    include: { account: { include: { owner } } },
  })
  return {
    day,
    bands,
    // Who is away is not written to; whoever stands in is.
    lateComplaints: late.flatMap(({ code, account: { owner: each } }) => {
      const away =
        each.awayFrom !== null &&
        each.awayFrom <= new Date(day) &&
        (each.awayUntil ?? new Date(day)) >= new Date(day)
      return away ? [] : [{ code, owner: each.name }]
    }),
  }
}

/** Nobody answers anything. */
export const silent: Act = async () => []

/** What people say by the calendar: `MM-DD` → who, what; `[label]` presses that button of the answer before. */
export function script(lines: Record<string, [string, string][]>): Act {
  return async (world, day) => {
    const wrote: Played['wrote'] = []
    for (const [who, text] of lines[day.slice(5)] ?? []) {
      const label = /^\[(.*)\]$/.exec(text)?.[1]
      const before = wrote.at(-1)?.card
      const pressed = label && before ? buttonsOf(before).find((each) => each.label === label) : undefined
      if (label && !pressed) throw new Error(`no button ${text} on ${before?.title}`)
      const { card } = pressed ? await world.click(who, pressed) : await world.say(who, text)
      wrote.push({ day, who, text, answer: card.title, card })
    }
    return wrote
  }
}

/** Buttons that settle a thing by themselves. */
const TAPS = [
  'remind.done',
  'remind.week',
  'stuck.answer',
  'stuck.choose',
  'money.unpaid',
  'week.fine',
  'visit.keep',
]

/** Everybody does at once what each message asks: presses what settles it, visits whom to visit, closes complaints, decides requests. */
export const diligent: Act = async (world, day, read) => {
  const wrote: Played['wrote'] = []
  const say = async (who: string, text: string) => {
    const reply = await world.say(who, text)
    wrote.push({ day, who, text, answer: reply.card.title, card: reply.card })
  }
  const done = new Set<string>()
  for (const { who, card } of read)
    for (const button of buttonsOf(card)) {
      const { intent, fields } = button.click
      const account = fields['account'] ?? ''
      const key = `${who} ${intent} ${account || JSON.stringify(fields)}`
      if (done.has(key)) continue
      done.add(key)
      if (intent === 'remind.visit') await visit(world, who, account, day, say)
      else if (intent === 'complaint.open') await say(who, `投诉 ${fields['code']} 已解决`)
      else if (intent === 'request.open' && fields['text']) await say(who, `批准 ${fields['text']}`)
      else if (TAPS.includes(intent) && fields['choice'] !== 'accept') {
        const { card } = await world.click(who, button)
        wrote.push({ day, who, text: `[${button.label}]`, answer: card.title, card })
      }
    }
  return wrote
}

async function visit(
  world: World,
  who: string,
  code: string,
  day: Day,
  say: (who: string, text: string) => Promise<void>,
) {
  const contact = await world.db.contact.findFirst({
    where: { account: { code } },
    orderBy: { layer: 'asc' },
    select: { name: true },
  })
  if (contact) await say(who, `拜访 ${code} 当面 ${contact.name} 谈进展 下一步 ${addDays(day, 7)} 跟进`)
}
