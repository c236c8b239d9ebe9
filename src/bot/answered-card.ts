import type { Button, Card, Part } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import type { Place } from '../platforms/platform.ts'
import { CLICK_NAME } from '../queue/name-clicks.ts'
import { cardNamed } from '../queue/subject.ts'
import type { Listened } from '../reading/listen.ts'

/** Taking back and putting right means what stands on the card that is answered, not the last thing. */
const OF_THE_CARD: ReadonlySet<string> = new Set(['undo', 'edit'])

/**
 * The button of the answered card that a message names by its label ("done", 「我来处理」 for 「收到，我来处理」), as if it had been typed whole. Undefined
 * where none fits or several do, and for what is confirmed first or decides a request: these have words of their own.
 */
export async function buttonAnswered(
  work: Work,
  place: Place,
  under: string,
  { text, heard }: { text: string; heard: Listened },
): Promise<Listened | undefined> {
  const alike = OF_THE_CARD.has(heard.intent)
  const typed = plain(text)
  if (!alike && ((heard.intent !== 'unknown' && heard.intent !== 'chat') || typed.length < 2))
    return undefined
  const card = await cardNamed(work, place, under)
  if (!card) return undefined
  const may = buttonsOf(card).filter(({ confirm, click }) => !confirm && !click.intent.startsWith('request.'))
  const fitting = alike
    ? may.filter(({ click }) => click.intent === heard.intent)
    : may.filter(({ label }) => plain(label) === typed || (typed.length > 2 && plain(label).endsWith(typed)))
  const [button, another] = fitting
  if (!button || another) return undefined
  const { [CLICK_NAME]: _, ...fields } = button.click.fields
  return { intent: button.click.intent, text: fields['text'] ?? '', fields }
}

function buttonsOf({ parts }: Card): Button[] {
  return parts.flatMap((part: Part) => {
    if (part.kind === 'buttons') return part.buttons
    return part.kind === 'list' ? part.items.flatMap(({ buttons = [] }) => buttons) : []
  })
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '')
    .trim()
}
