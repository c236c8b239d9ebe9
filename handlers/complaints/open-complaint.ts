import { resolveAccount } from '../../src/accounts/resolve-account.ts'
import type { Forward, Handler, Message } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { askComplaintCard, sameMatterCard } from '../../src/complaints/cards.ts'
import { closeTold } from '../../src/complaints/close-told.ts'
import { type NewComplaint, whatAgain, writeComplaint } from '../../src/complaints/create-complaint.ts'
import { mustMayHandle } from '../../src/complaints/resolve-complaint.ts'
import { recentComplaints } from '../../src/complaints/store.ts'
import { COMPLAINT_LEVELS, repeatsSince } from '../../src/domain/complaint.ts'
import { checkTold } from '../../src/entries/check-told.ts'
import type { ComplaintReading } from '../../src/language/complaint.ts'
import { overlap } from '../../src/language/likeness.ts'
import { readAgain } from '../../src/reading/listen.ts'

/** Share of the words of the shorter telling that must be in the longer one for the two to be one matter. */
const SAME_MATTER = 0.6

/** `投诉 东海 密封件渗漏 级别=投诉`, `complaint Meridian invoice errors level=grumble`; `complaint C1` opens, `complaint C1 closed …` ends, `complaint C1 level crisis` changes how bad it is. */
export const openComplaint: Handler = async (message, work) => {
  const reading = await readAgain(message, work, 'complaint')
  if (reading.code) return byCode(message, reading)
  if (reading.closes && message.fields['subject'] === undefined) return closeTold(message, work, reading)
  const account = await resolveAccount(message, work, reading, 'complaint')
  if ('title' in account) return account
  mustMayHandle(message, account)
  const told = toldIn(message, reading)
  if (!told.subject) return askComplaintCard(account, told.level, message.lang)
  const what = whatAgain(message, told)
  const check = await checkTold(message, work, { account, what }, { reading })
  if (check) return check
  const recent = await recentComplaints(work, account.id, repeatsSince(work.today, work.policy))
  const twins = recent.filter(({ subject }) => overlap(subject, told.subject) >= SAME_MATTER)
  const open = twins.find(({ closedOn }) => closedOn === null)
  if (open && message.fields['again'] !== 'yes')
    return sameMatterCard(open, { account: account.code, ...told }, message.lang)
  return writeComplaint(message, work, account, told, twins[0])
}

/** Says that the level is meant: `level crisis`, `raise it to crisis`, 级别 危机, 升级为危机. */
const LEVEL_MEANT =
  /(?:级别|等级|升级|升[为到成]|降级|降[为到成]|(?<![a-z])(?:level|raise[ds]?|lower(?:ed|s)?|escalate[ds]?|downgrade[ds]?)(?![a-z]))/iu
/** What a level is said with, and no reason for it. */
const LEVEL_SAID =
  /^(?:级别|等级|升级|降级|改|升|降|为|到|成|是|危机|投诉|抱怨|(?:please|level|raised?|lower(?:ed)?|escalated?|downgraded?|it|is|to|a|an|now|crisis|complaint|grumble)(?![a-z])|[\s:：=,，])+/iu
/** Asks to see it. */
const SHOWS = /^(?:open|show|status|details?|card|info|看看?|打开|详情|状态|怎么样了?)?[\s?？吗呢]*$/iu

function byCode(
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
  const words = SHOWS.test(subject) ? '' : subject
  return { forward: { intent: 'complaint.open', fields: { code, ...(words && { words }) } } }
}

/** From the form, else from the words. */
function toldIn(message: Message, reading: ComplaintReading): NewComplaint {
  const level = COMPLAINT_LEVELS.find((each) => each === message.fields['level'])
  return {
    subject: keptWords(message.fields['subject'] ?? reading.subject, 500),
    level: level ?? reading.level,
    levelTold: level !== undefined || reading.levelTold,
  }
}
