import { ASKED_BY_THEM } from './act-signs.ts'
import { CONDITION, HEARSAY } from './conditions.ts'
import { rule } from './entities.ts'
import type { Heard } from './heard.ts'

/**
 * What may turn what is told into something else: it was taken back while it was said, hangs on something, is only heard, is not sure, was only meant to be, is
 * denied, or was done by a colleague.
 */
export type Turn = 'taken-back' | 'conditional' | 'heard' | 'unsure' | 'meant' | 'denied' | 'colleague'

/** Said to put right what was said just before, of which no reading was made (`taken-back.ts` reads what it can). */
const TAKEN_BACK = rule(
  [
    '(?:不对|不是|<no wait>|<no sorry>|<i mean>|<make that>)[\\s，,:：]*(?:实际|应该)?是?[\\s]*(?:\\d|{N})',
    '(?!^).(?:说错|打错|记错|写错|口误|笔误|更正|纠正)(?!误)',
    '(?:[\\s，,。…]|{T}|{P}|{A}|的|了|电话|微信|邮件)(?:啊|哦|噢|呃|哎)?不对(?=[\\s，,。]|是|实际|应该|{T}|{P}|{A})',
    '(?:啊|哦|噢|呃)不(?:[\\s，,。]|是)|[\\s，,]不[\\s，,]',
    '不是(?:{P}|{A}|{T})|不是(?:电话|微信|邮件|当面|视频)[\\s，,]*(?:而)?是',
    '(?!^)<(?:scratch that|make that|i mean|i meant|or rather|my mistake|typo|correction)>',
    '(?!^)<(?:no|sorry|wait|oops|er+|erm),? (?:sorry,? |no,? |wait,? )*(?:it was|that was|not {P}|{T}|{P}|{A})',
  ].join('|'),
)

/** Whoever tells it is not sure of it. */
const UNSURE = rule(
  [
    '(?:好像|似乎|印象中|应该|大概|可能|也许|估计|没记错)(?:就)?(?:是|在|的话)?(?:{T}|跟|和|见|去|给|吧)|{T}(?:吧|左右吧)|(?:应该|大概|可能|估计)[^，,。；;]{0,8}吧[\\s。.]*$|(?:记不清|记不得|不记得|忘了(?!记|录|说|登|写)|不确定|不太确定|拿不准)',
    '(?:{T}\\s?(?:或者?|还是)\\s?{T}|{P}\\s?(?:或者?|还是)\\s?{P}|{A}\\s?(?:或者?|还是)\\s?{A})',
    '<(?:{T} or {T}|{P} or {P}|{A} or {A})|<(?:(?:i )?(?:think|guess|believe|reckon|suppose) (?:it|that|this) was|(?:not|ain.?t|wasn.?t) (?:quite |really |entirely )?(?:sure|certain)|can.?t (?:quite )?(?:remember|recall)|may have been|might have been|(?:do(?:es)? ?n.?t|do(?:es)? not) (?:think|believe|recall|remember)|must have been|if i remember|if memory|iirc)>',
  ].join('|'),
)

/** It was meant to be otherwise: who and when of it may be what did not come. */
const MEANT = rule(
  '本来|原本|原定|原计划|原先|<(?:supposed|sposed|meant|scheduled|due) to>|<(?:should|could|would|ought to) ?(?:have|.?ve) (?:met|seen|called|spoken|visited|been)>|<(?:was|were) to (?:have|meet|see|call|speak|visit)>',
)
/** Still to come, and not sure. */
const MAYBE = rule('可能|也许|说不定|没准|<(?:prob|probably|maybe|perhaps|possibly|might|hopefully)>')

/** What a colleague did is told, by somebody who does not say that they were there. */
const COLLEAGUE = rule(
  '^[\\s,，。:：]*(?:{T}[\\s，,]*)?{M}(?:{T}|今天|上午|下午)?(?:也|已经?|刚|又|替我|代我|帮我)*(?:去|见|跟|和|拜访|给|到|约|打)|^[\\s,，。:：]*(?:{T},? )?{M} (?:just |has |also |already )*<(?:saw|met|visited|called|rang|phoned|spoke|talked|went|had|emailed|texted|dropped)>',
)
const ONE_OF_US = rule('我|咱|<(?:i|we|me|us|my|our)>|(?:和|跟|陪|带)(?:着)?{M}|<with {M}>')

/** Not to be done, or not yet done. */
const DENIED_STEP = rule(
  '不用|不要|别(?!忘|的|人|家)|甭|无需|不必|先不|不再|取消|(?:还|并|都|一直)?没(?!问题|事|意见|什么)|未(?!来)|<(?:don.?t(?! (?:let me )?forget)|do not(?! forget)|no need|not|never|cancel(?:led|ed)?|call off|called off|scratch|skip)>',
)
const DENIED_COMPLAINT = rule(
  '[?？]|(?:那个|上次的?|之前的?|的那个?)[^，,。；;]{0,8}(?:投诉|客诉)|(?:投诉|客诉)的(?:那|事|问题)|(?:投诉|客诉)[^，,。；;]{0,6}(?:算了|撤|不追究|取消|了结)|<(?:the|that|their|this) [^,.;]{0,20}complaint>|<complaint (?:is|was|can|could|sorted|closed|gone|about|from last)>|(?:没|未|不|别)(?:有|再|怎么|算|是|会|来)*(?:投诉|客诉|抱怨|生气|发火)|<(?:no|not|never|without|did ?n.?t|has ?n.?t|have ?n.?t|is ?n.?t|does ?n.?t|won.?t)>[^,.;]{0,16}<(?:complain\\w*|unhappy|angry|upset|escalat\\w+)>',
)
const DENIED_FIGURE = rule(
  '没|未(?!来)|<(?:not|no|never|yet|did ?n.?t|has ?n.?t|have ?n.?t|was ?n.?t|supposed)>',
)

/** Kinds of reading that only say no by their own words: 别提醒 is what a pause is. */
const DENIALS = {
  next: DENIED_STEP,
  complaint: DENIED_COMPLAINT,
  csat: DENIED_FIGURE,
  spend: DENIED_FIGURE,
  wall: DENIED_FIGURE,
} as const

/** What turns a message read as `intent`; empty where every word says that it is so. */
export function turnsIn(heard: Heard, intent: string): Turn[] {
  const { words } = heard
  // What they said may hang on anything: they said it.
  const own = words.replace(ASKED_BY_THEM, ' ')
  const denial = intent in DENIALS ? DENIALS[intent as keyof typeof DENIALS] : undefined
  const turns: [Turn, boolean][] = [
    ['taken-back', heard.takenBack || TAKEN_BACK.test(words)],
    ['conditional', intent !== 'visit' && CONDITION.test(own)],
    ['heard', HEARSAY.test(words)],
    ['unsure', UNSURE.test(own) || (intent !== 'visit' && MAYBE.test(own))],
    ['meant', intent === 'visit' && MEANT.test(own)],
    ['denied', denial?.test(own) === true],
    [
      'colleague',
      intent === 'visit' && COLLEAGUE.test(words) && !ONE_OF_US.test(words.replace(/替我|代我|帮我/gu, '')),
    ],
  ]
  return turns.flatMap(([turn, found]) => (found ? [turn] : []))
}
