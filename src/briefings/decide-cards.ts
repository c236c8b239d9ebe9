import type { Button } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import type { Lang } from '../domain/lang.ts'
import type { LeaderView } from '../domain/leader-view.ts'
import type { Line } from '../domain/reminder-line.ts'
import { CHOICES } from '../domain/standstill.ts'
import type { WaitingRequest } from '../requests/list-cards.ts'
import type { Entry } from './account-cards.ts'
import { deadlineWords } from './digest-section-cards.ts'
import { digestWords } from './digest-words.ts'

/** What a morning asks somebody to decide: requests, and standstills. */

/** A request that waits for whoever reads this, as of `now`. */
export type Deciding = WaitingRequest & {
  now: Date
  zone: string
  gate?: { met: number; all: number } | undefined
}

/** `要你定 AP1 D3 …，3→4，Priya 提出，今天 16:00 前`. */
export function decideEntry(request: Deciding, lang: Lang): Entry {
  const w = digestWords[lang]
  const { code, title, move, by, dueAt, now, zone, gate } = request
  const what = move ? w.decideMove(title[lang], move.from, move.to) : title[lang]
  const due = deadlineWords(dueAt, now, zone, lang)
  const review: Button = {
    label: w.buttons.review,
    style: 'primary',
    click: { intent: 'request.open', fields: { text: code } },
  }
  return {
    name: code,
    item: {
      text: [{ strong: w.decide(code, what, by, due) }, gate ? w.gateItems(gate.met, gate.all) : ''],
      tone: 'warn',
    },
    said: [],
    buttons: [review],
  }
}

/** Standstills in which the reader is to choose. */
export function chooses({ briefing }: LeaderView): Line[] {
  return briefing.stuck.filter(({ say }) => say.kind === 'stuck' && !say.ask)
}

/** What waits for the reader's yes or choice. */
export function decideEntries(view: LeaderView, lang: Lang): Entry[] {
  const requests = view.waiting.map((move) => decideEntry({ ...move, now: view.now, zone: view.zone }, lang))
  return [...requests, ...chooses(view).map((line) => chooseEntry(line, view, lang))]
}

function chooseEntry(line: Line, view: LeaderView, lang: Lang): Entry {
  const w = digestWords[lang]
  const name = line.account ? accountName(line.account, lang) : ''
  const days = line.say.kind === 'stuck' ? line.say.days : 0
  return {
    name,
    item: { text: [{ strong: w.choose(name, days, blockWords(line, view, lang)) }], tone: 'bad' },
    said: [line],
    buttons: CHOICES.map((choice) => ({
      label: choice === 'accept' ? w.buttons.accept : w.choices[choice],
      click: { intent: 'stuck.choose', fields: { account: line.account?.code ?? '', choice } },
    })),
  }
}

/** Standstills whose owner was asked what blocks it. */
export function stuckEntries(view: LeaderView, lang: Lang): Entry[] {
  const w = digestWords[lang]
  return view.briefing.stuck.flatMap((line): Entry[] => {
    if (line.say.kind !== 'stuck' || !line.say.ask || !line.account) return []
    const name = accountName(line.account, lang)
    return [
      {
        name,
        item: { text: w.stuck(name, line.say.days, blockWords(line, view, lang)), tone: 'warn' },
        said: [line],
        buttons: [
          { label: w.buttons.more, click: { intent: 'digest.item', fields: { account: line.account.code } } },
        ],
      },
    ]
  })
}

function blockWords(line: Line, { blocks }: LeaderView, lang: Lang): string | undefined {
  const w = digestWords[lang]
  const block = blocks.get(line.account?.id ?? 0)
  return block && w.blockBy(block.by, w.blocks[block.kind])
}
