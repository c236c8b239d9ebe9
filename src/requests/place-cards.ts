import { card, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { listWords } from '../cards/format.ts'
import type { Lang } from '../domain/lang.ts'
import type { PlatformName } from '../platforms/platform.ts'
import { requestWords } from './words.ts'

/** What a gateway says of a chat that other companies read. */
export const OUTSIDERS = 'shared with another company'

/** A chat takes nothing from us any more; for admins, who can mend it and need its id for that. */
export function deadPlaceCard(
  place: { platform: PlatformName; chat: string; why: string; requests: readonly string[] },
  lang: Lang,
): Card {
  const w = requestWords[lang].told
  const outside = place.why === OUTSIDERS
  const sentence = (outside ? w.outsideText : w.deadText)(w.chats[place.platform], place.chat, place.why)
  return card(
    lang,
    { title: outside ? w.outsideTitle : w.deadTitle, tone: 'warn', summary: sentence },
    text(sentence),
    place.requests.length > 0 && text(w.movedOut(listWords([...place.requests], lang))),
  )
}

/** Another company reads a chat; for somebody who shared answers there, or whose deals and accounts are bound to it. No id of a chat: it says nothing to them. */
export function outsidersCard(
  {
    platform,
    shared,
    bound,
  }: { platform: PlatformName; shared: readonly string[]; bound: readonly string[] },
  lang: Lang,
): Card {
  const w = requestWords[lang].told
  const where = w.chats[platform]
  return card(
    lang,
    { title: w.outsideTitle, tone: 'warn' },
    shared.length > 0 && text(w.outsideShared(where, listWords([...shared], lang))),
    bound.length > 0 && text(w.outsideBound(where, listWords([...bound], lang))),
  )
}
