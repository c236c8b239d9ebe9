import type { types } from '@slack/bolt'
import type { Card } from '../../cards/card.ts'
import { slackLimits } from './limits.ts'
import type { SlackBlock } from './native-chart.ts'
import { drawingsOf } from './parts.ts'
import { costOf, fitAll } from './room.ts'
import { cut, escapeMarkup, line, toneMark } from './text.ts'
import { slackEn } from './words.en.ts'
import { slackZh } from './words.zh.ts'

/**
 * A card as a Slack message. Pure, and never an error: what is longer than Slack takes is cut, with a line that says how much
 * more there is. `text` is for notifications and already escaped; everything else is `plain_text` or rich text, so that people's
 * words stay what they are. `charts`: as many pictures are Slack's own charts, which Slack may refuse; the others are letters.
 */
export function renderSlack(card: Card, charts = 0): { text: string; blocks: SlackBlock[] } {
  const words = { zh: slackZh, en: slackEn }[card.lang]
  const head = header(card)
  const room = { blocks: slackLimits.message.blocks - 1, chars: slackLimits.message.chars - costOf([head]) }
  const natives = { tables: slackLimits.table.perMessage, charts }
  const blocks = [head, ...fitAll(drawingsOf(card.parts, words, natives), room, words)]
  return { text: topText(card), blocks }
}

/** The mark repeats what the words of the card say: titles and lines name their band, so that nobody needs colours or signs. */
function header(card: Card): types.HeaderBlock {
  const sign = toneMark[card.tone]
  const title = line(card.title, slackLimits.header)
  const shown = line(sign ? `${sign} ${title}` : title, slackLimits.header)
  return { type: 'header', text: { type: 'plain_text', text: shown, emoji: false } }
}

function topText(card: Card): string {
  // Half of what Slack takes, because escaping makes it up to five times longer only where people type nothing but signs.
  return cut(
    escapeMarkup(line(card.summary ?? card.title, slackLimits.message.text / 2)),
    slackLimits.message.text,
  )
}
