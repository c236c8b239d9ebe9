import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Option, Pick, Pickable } from '../../cards/card.ts'
import type { Sender } from '../platform.ts'
import { Actor, actorOf } from './actor.ts'
import { slackLimits } from './limits.ts'
import { cut, plain } from './text.ts'

/** Slack asks what a list may be filled with, at every letter that is typed into it. */
const BlockSuggestion = Actor.extend({
  type: z.literal('block_suggestion'),
  block_id: z.string(),
  value: z.string().default(''),
})

/** Longest part of a name that is looked for, in UTF-16 units. */
const MOST_TYPED = 60

/**
 * The end of a block's id, which says what its list is about. It was in other hands meanwhile: it only says what to look among, and who
 * looks sees what they may see.
 */
export function pickName({ of, within }: Pick): string {
  return `.pick.${of}${within && /^[\w-]{1,60}$/.test(within) ? `.${within}` : ''}`
}

/** Who asks and what for; undefined: it is no list of ours. */
export function readSuggestion(
  body: unknown,
): { sender: Sender; of: Pickable; typed: string; within?: string | undefined } | undefined {
  const { data } = BlockSuggestion.safeParse(body)
  const named = data && /\.pick\.(account|person|contact|deal)(?:\.([\w-]{1,60}))?$/.exec(data.block_id)
  if (!named) return undefined
  return {
    sender: actorOf(data),
    of: named[1] as Pickable,
    typed: cut(data.value, MOST_TYPED),
    within: named[2],
  }
}

/** The options as Slack takes them; of two with one value it refuses all. */
export function suggestions(options: readonly Option[]): { options: types.PlainTextOption[] } {
  const usable = new Map(options.map((option) => [option.value, option]))
  return {
    options: [...usable.values()]
      .filter(({ value }) => value !== '' && value.length <= slackLimits.option.value)
      .slice(0, slackLimits.option.many)
      .map(({ label, value }) => ({ text: plain(label, slackLimits.option.label), value })),
  }
}
