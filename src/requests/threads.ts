import type { Work } from '../db/work.ts'
import type { RequestRule, Thread } from '../deals/json-store.ts'
import { type Lang, langOf } from '../domain/lang.ts'
import { teamById, withIdentities } from '../people/store.ts'
import type { Place, PlatformName } from '../platforms/platform.ts'
import { isPlaceDead } from '../queue/dead-places.ts'
import { placeOf, tell } from '../queue/tell.ts'
import { type RequestView, requestCard } from './cards.ts'
import type { FoundRequest } from './kind.ts'
import { kindOf } from './kinds.ts'
import { type Line, lineCard } from './line-cards.ts'
import { viewRequest } from './request-view.ts'
import type { RequestRow } from './store.ts'
import { ownerOf, type Subject } from './subject-store.ts'
import { setThreads } from './thread-store.ts'

/**
 * Where a request is discussed: one card in the deals chat of every platform that somebody concerned is on, kept in step, with the same
 * lines in its thread. Where no such chat is known the people concerned have the card in their own chat.
 */

type Concerned = { id: number; place: Place; lang: Lang }

/** Posts the card where the people concerned are, and remembers where. */
export async function openThreads(work: Work, { request, subject }: FoundRequest): Promise<RequestRow> {
  const people = await concerned(work, { request, subject })
  const threads: Thread[] = []
  // Who reads along in a chat is not known: of a confidential account nothing is said in one.
  const inRoom = kindOf(request.kind).room && !subject.account.confidential
  for (const platform of new Set(people.map(({ place }) => place.platform))) {
    const here = people.filter(({ place }) => place.platform === platform)
    const wanted = inRoom ? await chatFor(work, subject, platform) : undefined
    const chat = wanted && !(await isPlaceDead(work, { platform, chat: wanted })) ? wanted : undefined
    if (chat) {
      const lang = sharedLang(here, work.lang)
      threads.push({
        key: `request:${request.code}:${platform}`,
        lang,
        place: { platform, tenant: '', chat },
      })
    } else {
      for (const { id, place, lang } of here)
        threads.push({
          key: `request:${request.code}:person:${id}`,
          lang,
          place: directOnly(place),
          personId: id,
        })
    }
  }
  await setThreads(work, request.id, threads)
  const placed = { ...request, threads }
  await refreshThreads(work, { request: placed, subject })
  return placed
}

/** Edits the card in every thread. */
export async function refreshThreads(work: Work, found: FoundRequest): Promise<void> {
  const { request } = found
  if (request.threads.length > 0) await showInThreads(work, request, await viewRequest(work, found))
}

/** The same with a view that is known already. */
export async function showInThreads(work: Work, request: RequestRow, view: RequestView): Promise<void> {
  for (const { key, place, lang, personId } of request.threads)
    await tell(work, key, place, requestCard(view, lang, personId))
}

/** A line under the card in every thread but `except`, where it already stands. `also`: names to be mentioned. */
export async function postInThreads(
  work: Work,
  request: RequestRow,
  line: { id: string; says: Line; also?: readonly string[]; except?: Thread },
): Promise<void> {
  for (const room of request.threads) {
    if (room.key === line.except?.key) continue
    const card = lineCard(line.says, room.lang, line.also)
    await tell(work, `${room.key}:${line.id}`, room.place, card, { parent: room.key })
  }
}

/** The room a click or a reply came from. */
export function threadAt(request: RequestRow, place: Place): Thread | undefined {
  return request.threads.find(
    (room) => room.place.platform === place.platform && room.place.chat === place.chat,
  )
}

/** The chats it stands in, by platform, for whoever asked: a chat's id says nothing to anybody. People's own chats are not among them. */
export function threadPlatforms(request: RequestRow): PlatformName[] {
  return [...new Set(request.threads.filter(({ place }) => !place.direct).map(({ place }) => place.platform))]
}

/** Everybody the request needs: who asks, who owns what it is about, who decides, who stands in. */
export function concernedIds(rule: RequestRule | undefined, requesterId: number, ownerId: number): number[] {
  const seats = (rule?.groups ?? []).flatMap((group) => group.seats.flatMap(({ who }) => who))
  const others = (rule?.standIns ?? []).flatMap(({ by, ended }) => (ended ? [] : [by]))
  return [...new Set([requesterId, ownerId, ...seats, ...others])]
}

async function concerned(work: Work, { request, subject }: FoundRequest): Promise<Concerned[]> {
  const ids = concernedIds(request.rule, request.requesterId, ownerOf(subject))
  const rows = await withIdentities(work, ids)
  return rows.map((row) => ({
    id: row.id,
    place: placeOf(row.id, row, work.reachable),
    lang: langOf(row.locale, work.lang),
  }))
}

/** The deal's own chat, else its team's, else the default of the company. */
async function chatFor(
  work: Work,
  { account, deal }: Subject,
  platform: PlatformName,
): Promise<string | undefined> {
  const team = await teamById(work, deal ? deal.ownerTeamId : account.ownerTeamId)
  switch (platform) {
    case 'slack':
      return deal?.slackChannel ?? team?.slackDealsChannel ?? work.dealsPlaces.slack
    case 'feishu':
      return deal?.feishuChat ?? team?.feishuDealsChat ?? work.dealsPlaces.feishu
    case 'web':
      return `deals:${team?.name ?? ''}`
  }
}

/** One language when everybody there reads it, else the company's. */
function sharedLang(people: readonly Concerned[], company: Lang): Lang {
  const [first, ...others] = new Set(people.map(({ lang }) => lang))
  return first && others.length === 0 ? first : company
}

function directOnly({ platform, tenant, chat }: Place): Thread['place'] {
  return { platform, tenant, chat, direct: true }
}
