import { fullDay, listWords, weekDay } from '../cards/format.ts'
import { accountName, dealName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import type { Lang } from '../domain/lang.ts'
import type { VisitReading } from '../language/visit.ts'
import { type VisitEcho, visitWords } from './cards.ts'

/** The reading in the reader's words, for one of its accounts; people and deals of the others are left out. */
export function echoOf(reading: VisitReading, index: number, lang: Lang): VisitEcho {
  const told = reading.accounts[index]
  const account = told?.value
  const people = reading.people.filter(
    (person) =>
      (person.accountId === undefined || person.accountId === account?.id) &&
      (person.day === undefined || person.day === told?.day),
  )
  const deals = reading.deals.filter(({ value }) => value.accountId === account?.id)
  const phrases = (parts: readonly { value: string }[]) =>
    parts.length > 0
      ? listWords(
          parts.map(({ value }) => value),
          lang,
        )
      : undefined
  const promises = (byUs: boolean) => {
    const own = reading.commitments.filter((each) => each.byUs === byUs)
    return own.length > 0
      ? listWords(
          own.map(({ text, due }) => (due ? `${text}(${weekDay(due, lang)})` : text)),
          lang,
        )
      : undefined
  }
  const echo: VisitEcho = {
    account: account ? `${accountName(account, lang)} · ${account.code}` : '',
    people:
      people.length > 0
        ? listWords(
            people.map((person) => personWords(person, lang)),
            lang,
          )
        : visitWords[lang].nobody,
    channel: terms[lang].channel[told?.channel ?? reading.channel.value],
    day: fullDay(told?.day ?? reading.date.value, lang),
    summary: reading.summary.value,
    noReply: people.length > 0 && reading.direction.value === 'one_way',
    guessed: guessedFacts(reading),
  }
  const next = reading.nextStep
  const optional = {
    // Of an attempt, who was not met stands above already.
    absent: !reading.attempt && reading.absent?.length ? listWords([...reading.absent], lang) : undefined,
    along: reading.along?.length
      ? listWords(
          reading.along.map(({ name }) => name),
          lang,
        )
      : undefined,
    deals: phrases(deals.map(({ value }) => ({ value: `${value.code} ${dealName(value.name, lang)}` }))),
    needs: phrases(reading.needs),
    objections: phrases(reading.objections),
    competitors: phrases(reading.competitors),
    ours: promises(true),
    theirs: promises(false),
    // Without a day it is no step: nothing would remind of it.
    nextStep: next?.text && `${next.text} · ${next.due ? fullDay(next.due, lang) : visitWords[lang].noDay}`,
  }
  return { ...echo, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)) }
}

/** The same for each of its visits. */
export function echoesOf(reading: VisitReading, lang: Lang): VisitEcho[] {
  return reading.accounts.map((_, index) => echoOf(reading, index, lang))
}

function personWords(person: VisitReading['people'][number], lang: Lang): string {
  if (person.contactId) return person.name
  return visitWords[lang].newContact(
    person.name,
    person.layer ? terms[lang].layer[person.layer] : (person.title ?? '?'),
  )
}

const FACT: Partial<Record<string, VisitEcho['guessed'][number]>> = {
  account: 'account',
  contacts: 'people',
  channel: 'channel',
  deals: 'deals',
  nextStep: 'nextStep',
  due: 'nextStep',
}

function guessedFacts(reading: VisitReading): VisitEcho['guessed'] {
  const facts = reading.guessed.flatMap((field) => FACT[field] ?? [])
  if (reading.date.confidence === 'guessed' && reading.date.span) facts.push('day')
  return facts
}
