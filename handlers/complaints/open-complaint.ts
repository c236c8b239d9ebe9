import { accountTold } from '../../src/accounts/resolve-account.ts'
import type { Ask, Handler } from '../../src/bot/dispatch.ts'
import { askComplaintCard, sameMatterCard } from '../../src/complaints/cards.ts'
import { type ComplaintTold, writeComplaint } from '../../src/complaints/create-complaint.ts'
import { mustMayHandle } from '../../src/complaints/resolve-complaint.ts'
import { recentComplaints } from '../../src/complaints/store.ts'
import type { Work } from '../../src/db/work.ts'
import { COMPLAINT_LEVELS, repeatsSince } from '../../src/domain/complaint.ts'
import { type ComplaintReading, readComplaint } from '../../src/language/complaint.ts'
import { overlap } from '../../src/language/likeness.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { closeComplaint } from './close-complaint.ts'
import { showComplaint } from './show-complaint.ts'

/** Share of the words of the shorter telling that must be in the longer one for the two to be one matter. */
const SAME_MATTER = 0.6

/** `投诉 东海 密封件渗漏 级别=投诉`, `complaint Meridian invoice errors level=grumble`; `complaint C1` opens, `complaint C1 closed …` ends. */
export const openComplaint: Handler = async (ask, work) => {
  const reading = readComplaint(ask.text, await readingContext(work, ask.person, ask.text))
  if (reading.code) return byCode(ask, work, reading)
  const account = await accountTold(ask, work, reading, 'complaint')
  if ('title' in account) return account
  mustMayHandle(ask, account)
  const told = toldIn(ask, reading)
  if (!told.subject) return askComplaintCard(account, told.level, ask.lang)
  const recent = await recentComplaints(work, account.id, repeatsSince(work.today, work.policy))
  const twins = recent.filter(({ subject }) => overlap(subject, told.subject) >= SAME_MATTER)
  const open = twins.find(({ closedOn }) => closedOn === null)
  if (open && ask.fields['again'] !== 'yes')
    return sameMatterCard(open, { account: account.code, ...told }, ask.lang)
  return writeComplaint(ask, work, account, told, twins[0])
}

async function byCode(ask: Ask, work: Work, { code = '', closes, subject }: ComplaintReading) {
  const about = { ...ask, fields: { code, ...(closes && { draft: subject }) } }
  return closes ? closeComplaint(about, work) : showComplaint(about, work)
}

/** From the form, else from the words. */
function toldIn(ask: Ask, reading: ComplaintReading): ComplaintTold {
  const level = COMPLAINT_LEVELS.find((each) => each === ask.fields['level'])
  return {
    subject: (ask.fields['subject'] ?? reading.subject).trim().slice(0, 500),
    level: level ?? reading.level,
    levelTold: level !== undefined || reading.levelTold,
  }
}
