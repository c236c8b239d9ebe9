import { button, buttons, card, quiet } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { fullDay, listWords, weekDay } from '../cards/format.ts'
import { accountName, dealName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import type { Lang } from '../domain/lang.ts'
import { echoFacts, type VisitEcho, visitWords } from './cards.ts'
import type { ShownVisit } from './shown-store.ts'

/** `V5`: what was told of a visit, and who went. */
export function shownVisitCard(visit: ShownVisit, lang: Lang): Card {
  const w = visitWords[lang]
  const echo = echoOfStored(visit, lang)
  const summary = `${echo.account} · ${echo.people} · ${echo.day}`
  return card(
    lang,
    { title: w.shown(visit.code, visit.by), tone: 'info', summary },
    visit.undone && quiet(w.takenBack),
    echoFacts(echo, w),
    buttons(button(w.buttons.account, 'account.open', { text: visit.account.code })),
  )
}

function echoOfStored(visit: ShownVisit, lang: Lang): VisitEcho {
  const words = (texts: readonly string[]) => (texts.length > 0 ? listWords([...texts], lang) : undefined)
  const promised = (ours: boolean) =>
    words(
      visit.promises
        .filter(({ byUs }) => byUs === ours)
        .map(({ text, due }) => (due ? `${text}(${weekDay(due, lang)})` : text)),
    )
  const optional = {
    along: words(visit.along),
    deals: words(visit.deals.map(({ code, name }) => `${code} ${dealName(name, lang)}`)),
    needs: words(visit.needs),
    objections: words(visit.objections),
    competitors: words(visit.competitors),
    ours: promised(true),
    theirs: promised(false),
    nextStep: words(visit.steps.map(({ code, text, due }) => `${code} ${text} · ${fullDay(due, lang)}`)),
  }
  return {
    account: `${accountName(visit.account, lang)} · ${visit.account.code}`,
    people: words(visit.people) ?? visitWords[lang].nobody,
    channel: terms[lang].channel[visit.channel],
    day: fullDay(visit.day, lang),
    summary: visit.summary,
    noReply: visit.people.length > 0 && !visit.twoWay,
    guessed: [],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
  }
}
