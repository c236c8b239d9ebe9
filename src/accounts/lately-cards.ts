import { type Parts, section } from '../cards/build.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import { bandWords, stageWords } from '../risk/cards.ts'
import type { Overview } from './overview-store.ts'
import { accountWords } from './words.ts'

type S = Speech<(typeof accountWords)['zh']>

/** Letters of a summary on the account's card; the whole of it stands in the history. */
const SAID = 80

/** Who is there by name, with level and when they were met; `knows`: who our coach is as well. */
export function peoplePart({ people, counts }: Overview, knows: boolean, lang: Lang): Parts {
  const { w, terms, shortDay } = speak(accountWords, lang)
  return section(
    terms.some(w.peopleTitle, people.length, counts.people),
    people.map(({ name, layer, met, coach }) =>
      w.person(
        name,
        layer ? terms.layer[layer] : w.noLayer,
        met ? w.met(shortDay(met)) : w.neverMet,
        knows && coach,
      ),
    ),
  )
}

/** Complaints, next steps and deals that are open. */
export function openParts({ complaints, steps, deals, counts }: Overview, lang: Lang): Parts {
  const s = speak(accountWords, lang)
  const { w, terms, weekDay } = s
  return [
    section(
      terms.some(w.facts.complaints, complaints.length, counts.complaints),
      complaints.map(({ code, level, subject, due }) =>
        w.complaint(code, terms.level[level], subject, weekDay(due)),
      ),
    ),
    section(
      terms.some(w.facts.nextSteps, steps.length, counts.steps),
      steps.map(({ deal, code, text, due }) => w.step(deal ?? code, text, weekDay(due))),
    ),
    section(
      terms.some(w.facts.deals, deals.length, counts.deals),
      deals.map((deal) =>
        w.deal(
          deal.code,
          s.deal(deal.name),
          stageWords(deal.stage, lang),
          s.money(deal),
          bandWords(deal.band, lang),
          deal.score,
        ),
      ),
    ),
  ]
}

/** The last visits: who met whom, what was said, and what was promised. */
export function visitsPart({ visits }: Overview, lang: Lang): Parts {
  const s = speak(accountWords, lang)
  const { w, terms, weekDay } = s
  const channels: Readonly<Record<string, string>> = terms.channel
  return section(
    w.recent,
    visits.map((visit) => ({
      text: w.visit(
        weekDay(visit.day),
        channels[visit.channel] ?? visit.channel,
        visit.twoWay || visit.people.length === 0
          ? s.list(visit.people)
          : terms.noReply(s.list(visit.people)),
        visit.rep,
      ),
      detail: saidWords(visit, s) || undefined,
    })),
  )
}

function saidWords({ summary, promises }: Overview['visits'][number], { w, shortDay }: S): string {
  const said = [...summary.trim()]
  const short = said.length > SAID ? `${said.slice(0, SAID).join('')}…` : said.join('')
  const promised = promises.map(({ byUs, text, due }) =>
    (byUs ? w.ours : w.theirs)(text, due ? shortDay(due) : undefined),
  )
  return [short, ...promised].filter(Boolean).join('\n')
}
