import { promiseItem } from '../accounts/promise-cards.ts'
import { type AccountRow, accountsRead, addContacts } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { fullDay } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import { terms } from '../cards/terms.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day, daysBetween } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import { worthAsking } from '../domain/referral.ts'
import { mayChange, mayKnowPeople } from '../domain/rights.ts'
import { addEntry } from '../entries/store.ts'
import { askFile, offerCaught } from '../facts/offers.ts'
import type { VisitReading } from '../language/visit.ts'
import { type RiskStep, reassess } from '../risk/store.ts'
import { askSettled } from '../steps/settled.ts'
import { addNextStep } from '../steps/store.ts'
import { asksFacts } from './asks-store.ts'
import { type LoggedVisit, severalCard, visitLoggedCard, visitWords } from './cards.ts'
import { echoOf } from './echo-cards.ts'
import { addVisit, type NewVisit, sameVisit, takeForVisits } from './store.ts'

/** Throws UserError when this person may only look at one of the accounts. */
export function mustMayLog({ person }: Message, accounts: readonly AccountRow[]): void {
  const refused = accounts.find((account) => !mayChange(person, account))
  if (refused)
    throw new UserError(
      bilingual(visitWords, (w, lang) => w.problems.mayNotChange(accountName(refused, lang))),
    )
}

/**
 * Writes what was read: a visit per account, its next step, new contacts; re-assesses account and deals; one entry to undo it all. `once`: of
 * one account, unless the same was told before; then its code, and nothing is written. `contacts`: known by the entry that it puts right.
 */
export async function writeVisits(
  message: Message,
  work: Work,
  reading: VisitReading,
  { once = false, contacts = [] }: { once?: boolean; contacts?: readonly number[] } = {},
): Promise<Card | { twin: string }> {
  const accounts = await accountsRead(
    work,
    reading.accounts.map(({ value }) => value.id),
  )
  const first = accounts[0]
  if (!first)
    throw new UserError(
      say((w) => w.problems.noAccount),
      { example: true },
    )
  mustMayLog(message, accounts)
  const oldest = addDays(work.today, -work.policy.language.visitBackDays)
  const [day = reading.date.value] = reading.accounts.map((each) => dayOf(reading, each)).sort()
  if (day < oldest) throw new UserError(tooOld(day, work))

  const undo: Written = { visits: [], steps: [], contacts: [...contacts] }
  const logged: { account: AccountRow; code: string; qualifying: boolean; index: number }[] = []
  const accountIds = [...new Set(accounts.map(({ id }) => id))]
  const dealIds = reading.deals.map(({ value }) => value.id)
  if (accounts.length > 1) await takeForVisits(work, { dealIds, accountIds })
  for (const [index, own] of reading.accounts.entries()) {
    const account = accounts.find(({ id }) => id === own.value.id)
    if (!account) continue
    const visit = await writeOne(message, work, reading, { account, own, isFirst: index === 0 }, undo, once)
    if (visit.twin !== undefined) return visit
    logged.push({ account, ...visit, index })
  }
  const risk = await reassess(work, { accountIds, dealIds })
  const codes = logged.map(({ code }) => code).join(' ')
  const entryId = await addEntry(work, {
    personId: message.person.id,
    kind: 'visit',
    subject: `${codes} ${first.name}`,
    undo: { ...undo, account: first.id, reading },
  })
  await audit(work, {
    personId: message.person.id,
    what: 'visit.add',
    subject: `account:${first.code}`,
    after: { codes, day: reading.date.value },
  })
  const cards: Card[] = []
  for (const each of logged) {
    const asked = reading.attempt ? { asks: [] } : await asksOf(message, work, reading, each, undo)
    const visit = loggedVisit(message, work, reading, each, entryId, risk.accounts)
    cards.push(visitLoggedCard({ ...visit, ...asked }, message.lang))
  }
  return cards.length === 1 ? cards[0]! : severalCard(cards, entryId, message.lang)
}

/** What was written, for taking it back. */
type Written = {
  visits: number[]
  steps: { id: number; superseded: number | null }[]
  contacts: number[]
}

async function writeOne(
  message: Message,
  work: Work,
  reading: VisitReading,
  { account, own, isFirst }: { account: AccountRow; own: VisitReading['accounts'][number]; isFirst: boolean },
  undo: Written,
  once: boolean,
) {
  const day = dayOf(reading, own)
  const here = reading.people.filter(
    (person) =>
      (person.accountId === undefined || person.accountId === account.id) &&
      (person.day === undefined || person.day === day),
  )
  const known = here.flatMap((person) => person.contactId ?? [])
  const unknown = here.filter((person) => !person.contactId && (isFirst || person.day !== undefined))
  if (once && unknown.length > 0) {
    // Before anybody is added: a visit that was told before makes nobody known.
    const told = {
      repId: message.person.id,
      accountId: account.id,
      day,
      contactIds: known,
    }
    const twin = await sameVisit(work, told)
    if (twin) return { twin: twin.code }
  }
  const fresh = await addContacts(work, account.id, unknown)
  const deals = reading.deals
    .filter(({ value }) => value.accountId === account.id)
    .map(({ value }) => value.id)
  const next = isFirst ? reading.nextStep : undefined
  const written: NewVisit = {
    accountId: account.id,
    repId: message.person.id,
    day,
    channel: own.channel ?? reading.channel.value,
    twoWay: reading.direction.value === 'two_way',
    summary: reading.summary.value,
    contactIds: [...known, ...fresh],
    along: reading.along?.map(({ id }) => id) ?? [],
    dealIds: deals,
    needs: reading.needs.map(({ value }) => value),
    objections: reading.objections.map(({ value }) => value),
    competitors: reading.competitors.map(({ value }) => value),
    commitments: isFirst ? reading.commitments : [],
    source: message.place.platform,
  }
  const step =
    next?.text && next.due
      ? {
          accountId: account.id,
          ownerId: next.ownerId,
          text: next.text,
          due: next.due,
          ...(deals.length === 1 && { dealId: deals[0]! }),
        }
      : undefined
  const visit = await addVisit(work, written, { step, once: once && fresh.length === 0 })
  if (visit.twin !== undefined) return visit
  undo.visits.push(visit.id)
  undo.contacts.push(...fresh)
  if (visit.step) undo.steps.push(visit.step)
  // A deal has one open step at a time: what else we promised hangs on the account.
  for (const more of isFirst ? (reading.moreSteps ?? []) : []) {
    if (!more.text || !more.due) continue
    const { id } = await addNextStep(work, {
      accountId: account.id,
      ownerId: more.ownerId,
      visitId: visit.id,
      text: more.text,
      due: more.due,
    })
    undo.steps.push({ id, superseded: null })
  }
  return visit
}

/** What the visit may have settled on one of its accounts, and what it was to come back with. */
async function asksOf(
  message: Message,
  work: Work,
  reading: VisitReading,
  { account, qualifying, index }: { account: AccountRow; qualifying: boolean; index: number },
  { steps }: Written,
) {
  const dealIds = reading.deals
    .filter(({ value }) => value.accountId === account.id)
    .map(({ value }) => value.id)
  const names = reading.people.map(({ name }) => name)
  const day = reading.accounts[index]?.day ?? reading.date.value
  const facts = await asksFacts(work, account.id, {
    dealIds,
    names,
    repId: message.person.id,
    day,
    objected: reading.objections.length > 0,
    said: reading.text.slice(0, 4000),
  })
  const done = { said: reading.summary.value, met: true, except: steps.map((step) => step.id) }
  const settled = askSettled(work, done, facts, message.lang)
  // What was caught is gone tomorrow, a line of the file can wait.
  const caught = offerCaught(account, reading, facts.people, {
    knows: mayKnowPeople(message.person, account),
    answers: facts.answers,
    lang: message.lang,
  })
  const file = askFile(work, account, facts.file, message.lang)
  // Kept or not: only somebody who was just there knows.
  const promised = facts.promise ? [promiseItem(facts.promise, message.lang)] : []
  const asks = [...promised, ...caught, ...settled, ...file].slice(0, work.policy.language.maxQuestions)
  const { days } = work.policy.risk.account.AR07
  const pleased = qualifying && !reading.level && worthAsking(facts.referral, work.today, days)
  return { asks, wanted: facts.wanted, refer: pleased }
}

function loggedVisit(
  message: Message,
  work: Work,
  reading: VisitReading,
  visit: { account: AccountRow; code: string; qualifying: boolean; index: number },
  entryId: number,
  risk: readonly RiskStep[],
): Omit<LoggedVisit, 'asks' | 'wanted'> {
  const { account, qualifying } = visit
  const step = risk.find(({ id }) => id === account.id)
  const nextDue = account.tier
    ? fullDay(
        addDays(
          reading.accounts[visit.index]?.day ?? reading.date.value,
          work.policy.risk.account.AR01.cadence[account.tier],
        ),
        message.lang,
      )
    : undefined
  return {
    code: visit.code,
    entryId,
    accountCode: account.code,
    echo: echoOf(reading, visit.index, message.lang),
    counts: qualifying
      ? { kind: 'qualifying', nextDue }
      : reading.attempt
        ? { kind: 'attempt' }
        : { kind: reading.direction.value === 'one_way' ? 'oneWay' : 'nobody' },
    ...(step && {
      risk: {
        before: step.before.score,
        after: step.after.score,
        band: terms[message.lang].band[step.after.band],
      },
    }),
    undoMinutes: work.policy.language.undoMinutes,
    ...(reading.level && {
      complaint: { level: reading.level, subject: reading.objections[0]?.value ?? reading.summary.value },
    }),
  }
}

/** The day of one of the visits that were told. */
function dayOf(reading: VisitReading, { day }: VisitReading['accounts'][number]): Day {
  return day ?? reading.date.value
}

function tooOld(day: Day, work: Work) {
  const days = daysBetween(day, work.today)
  return bilingual(visitWords, (w, lang) => w.problems.tooOld(fullDay(day, lang), days))
}

function say(pick: (words: (typeof visitWords)['zh']) => string) {
  return { zh: pick(visitWords.zh), en: pick(visitWords.en) }
}
