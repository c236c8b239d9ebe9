import type { Forward, Message } from '../bot/handler.ts'
import type { ComplaintReading } from '../language/complaint.ts'

/** Says that the level is meant: `level crisis`, `raise it to crisis`, 级别 危机, 升级为危机. */
const LEVEL_MEANT =
  /(?:级别|等级|升级|升[为到成]|降级|降[为到成]|(?<![a-z])(?:level|raise[ds]?|lower(?:ed|s)?|escalate[ds]?|downgrade[ds]?)(?![a-z]))/iu
/** What a level is said with, and no reason for it. */
const LEVEL_SAID =
  /^(?:级别|等级|升级|降级|改|升|降|为|到|成|是|危机|投诉|抱怨|(?:please|level|raised?|lower(?:ed)?|escalated?|downgraded?|it|is|to|a|an|now|crisis|complaint|grumble)(?![a-z])|[\s:：=,，])+/iu
/** Asks to see it. */
const SHOWS = /^(?:open|show|status|details?|card|info|看看?|打开|详情|状态|怎么样了?)?[\s?？吗呢]*$/iu

/** What is meant with a complaint that is named by its code: its end, another level, or to see it, with the words that stood there. */
export function byCode(
  message: Message,
  { code = '', closes, subject, level, levelTold }: ComplaintReading,
): Forward {
  if (closes) return { forward: { intent: 'complaint.close', fields: { code, draft: subject } } }
  const meant = LEVEL_MEANT.test(message.text) || (levelTold && subject === '')
  if (meant && !/[?？吗]\s*$/u.test(message.text)) {
    const words = subject.replace(LEVEL_SAID, '').trim()
    const fields: Record<string, string> = { code, ...(levelTold && { level }), ...(words && { words }) }
    return { forward: { intent: 'complaint.level', fields } }
  }
  // `C2` alone, and `is C2 closed` which is read as it, say nothing beside the code.
  const beside = subject.replace(code, '').trim()
  const words = SHOWS.test(beside) ? '' : subject
  return { forward: { intent: 'complaint.open', fields: { code, ...(words && { words }) } } }
}
