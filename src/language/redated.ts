import type { ReadContext } from './context.ts'
import type { Heard } from './heard.ts'
import type { NextReading } from './nextstep.ts'
import { readStep } from './steps.ts'

/** Of somebody who puts the day of what they wrote right: what may stand around it. */
const AROUND =
  /不对|不是|错了|应该?是|应为|改(?:到|成|为|在)?|换成|推(?:到|迟到)|挪到|延到|就|那|是|吧|好|哦|嗯|啊|之?前|以前|上午|下午|(?<![a-z])(?:no|nope|sorry|oops|actually|wait|make|change|move|push|let'?s|say|it|that|this|is|should|be|to|by|on|for|until|till|before|of|please|pls|then|instead|rather|i|meant?|the|due|date|day)(?![a-z])|[\s,，.。!！:：']/gu
const PUT_RIGHT =
  /不对|不是|错了|应该?是|应为|改|换成|推|挪|延|(?<![a-z])(?:no|nope|sorry|oops|actually|wait|make|change|move|push|should|instead|rather|meant?)(?![a-z])/u
const TODAY = /今|当天|(?<![a-z])(?:today|tonight|eod|cob)(?![a-z])/u

/**
 * `make it Friday`, 「不对，是周五」 after a next step was written: that step, moved to this day. A day with nothing around it is a guess, and
 * asked about; with anything more it is something new: undefined.
 *
 * @param code of the step that was written last, `F9`
 */
export function redatedStep(
  { words, entities, folded }: Heard,
  code: string,
  context: ReadContext,
): NextReading | undefined {
  const { days, people, accounts, codes } = entities
  if (days.length !== 1 || people.length + accounts.length + codes.length > 0) return undefined
  if (/[?？]/u.test(folded.text) || words.replace(/[\ue000-\uf8ff]/gu, '').replace(AROUND, '') !== '')
    return undefined
  const { step, problems } = readStep(folded, { start: 0, end: folded.text.length }, context)
  const putRight = PUT_RIGHT.test(folded.text)
  // 改成2月30号: what is wrong with the day is said, where the words put something right.
  if ((!step.due || problems.length > 0) && !putRight) return undefined
  // Monday, said on a Monday, is the next one: of today one says today.
  const sure = putRight && (step.due === days[0]?.day || TODAY.test(folded.text))
  return {
    intent: 'next',
    what: 'redate',
    code,
    candidates: [],
    step: { ...step, text: '', ownerId: context.writerId, ownerTold: false, dueConfidence: 'understood' },
    guessed: sure || problems.length > 0 ? [] : ['due'],
    missing: [],
    problems,
  }
}
