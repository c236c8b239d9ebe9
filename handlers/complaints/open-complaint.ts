import { resolveAccount } from '../../src/accounts/resolve-account.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { byCode } from '../../src/complaints/by-code.ts'
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

/** From the form, else from the words. */
function toldIn(message: Message, reading: ComplaintReading): NewComplaint {
  const level = COMPLAINT_LEVELS.find((each) => each === message.fields['level'])
  return {
    subject: keptWords(message.fields['subject'] ?? reading.subject, 500),
    level: level ?? reading.level,
    levelTold: level !== undefined || reading.levelTold,
  }
}
