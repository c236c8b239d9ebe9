import type { Handler, Message } from '../../src/bot/dispatch.ts'
import type { Work } from '../../src/db/work.ts'
import type { DealRow } from '../../src/deals/store.ts'
import type { Gate } from '../../src/domain/deal.ts'
import { UserError } from '../../src/domain/errors.ts'
import { GATE_ITEMS, type GateItemKey } from '../../src/domain/gate-items.ts'
import type { Lang } from '../../src/domain/lang.ts'
import type { Said } from '../../src/language/deal-words.ts'
import type { Reply } from '../../src/platforms/platform.ts'
import { gateNow } from '../../src/requests/gate-card.ts'
import { gateItemCalled, gateWords } from '../../src/requests/gate-cards.ts'
import { mark, markClicked } from '../../src/requests/tick-or-waive.ts'

/** Tick on the gate's card: an item that no fact answers, with its evidence. */
export const tickGateItem: Handler = async (message, work) => markClicked(message, work, false)

/** `move D6 tick proposal sent on 28 May`, `推进 D6 豁免 有效教练 客户总经理亲自推动`: at the gate of the deal's stage. */
export async function tickTyped(
  message: Message,
  work: Work,
  deal: DealRow,
  said: Said<string>,
): Promise<Reply> {
  const gate = deal.stage
  const waive = said.verb === 'waive'
  const { item, words } = splitItem(gate, said.rest)
  if (!item) {
    const names = (lang: Lang): string => GATE_ITEMS[gate].map((key) => gateWords[lang].items[key]).join(', ')
    throw new UserError({
      zh: gateWords.zh.notAnItem(said.rest, names('zh')),
      en: gateWords.en.notAnItem(said.rest, names('en')),
    })
  }
  await mark(message, work, deal, { gate, item, waive, words })
  return { card: await gateNow(message, work, deal), delivery: 'private' }
}

/** The longest beginning of the words that names an item; the rest is the evidence. */
function splitItem(gate: Gate, text: string): { item?: GateItemKey; words: string } {
  const pieces = text.trim().split(/[\s::,,]+/)
  for (let count = Math.min(6, pieces.length); count > 0; count--) {
    const head = pieces.slice(0, count).join(' ')
    const item = gateItemCalled(GATE_ITEMS[gate], head)
    if (item) {
      const last = pieces[count - 1] ?? ''
      const words = text.trim().slice(text.trim().indexOf(last) + last.length)
      return { item, words: words.replace(/^[\s::,,]+/, '') }
    }
  }
  return { words: '' }
}
