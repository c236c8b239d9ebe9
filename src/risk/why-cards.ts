import { button, buttons, card, list, quiet, section, strong, text, when } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Assessment, Group } from '../domain/risk/assessment.ts'
import type { SubjectKind } from '../domain/subject.ts'
import { bandTone, bandWords, evidenceWords, riskWords } from './cards.ts'
import { type RemedySubject, remedyOf, remedyWords } from './remedy-cards.ts'
import { whyEn } from './why-words.en.ts'
import { whyZh } from './why-words.zh.ts'

export const whyWords = { zh: whyZh, en: whyEn }

/** What is asked about: an account or a deal, by its code and the name its reader knows. */
export type WhySubject = {
  kind: SubjectKind
  code: string
  name: string
  /** May its reader know who our coach is? */
  knows: boolean
  /** Whose remedies are shown: nobody's to a reader who only looks on. */
  remedies?: RemedySubject
  /** May its reader have a rule not counted, or ask for it? */
  excepts?: boolean
  /** Revenue that is not there: the last day with figures, or the days looked at in vain; `may`: the reader may enter it. */
  revenue?: { may: boolean; to?: Day; days: number }
}

/** Every signal with its points and its evidence, the sum with its caps, hard triggers, what was excepted, and when time alone changes it. */
export function whyCard(
  { kind, code, name, remedies, excepts, knows, revenue }: WhySubject,
  assessment: Assessment,
  today: Day,
  lang: Lang,
): Card {
  const { w, day } = speak(whyWords, lang)
  const risk = riskWords[lang]
  const { signals, excepted, hard, score, band, changesOn } = assessment
  const worst = [...signals].sort((a, b) => b.points - a.points)
  const some = signals.length > 0
  return card(
    lang,
    {
      title: w.title(name),
      tone: bandTone(band),
      summary: `${name}: ${bandWords(band, lang)} ${score}`,
      own: knows && signals.some(({ evidence }) => evidence.rule === 'DR06' && evidence.name !== undefined),
    },
    strong(w.score(bandWords(band, lang), score)),
    !some && text(w.none),
    list(
      worst.map(({ code, evidence, points }) => {
        const remedy = remedies && remedyOf(evidence, remedies, lang)
        const rule = `${code} ${risk.rules[code]} · ${risk.points(points)}`
        return {
          text: evidenceWords(evidence, today, lang, { coach: knows }),
          detail: remedy ? `${rule} ${remedyWords[lang].does(remedy.words)}` : rule,
          ...(remedy && { buttons: [remedy.button] }),
        }
      }),
    ),
    when(some && kind === 'account', text(w.sum(sumWords(assessment, lang), score))),
    when(hard.length > 0, text(risk.hardBy(hard.map((rule) => `${rule} ${risk.hard[rule]}`).join(' · ')))),
    section(
      w.exceptedTitle,
      excepted.map(({ code, until }) => risk.excepted(`${code} ${risk.rules[code]}`, day(until))),
    ),
    revenue && quiet(revenueWords(revenue, name, lang)),
    quiet(changesOn ? w.next(day(changesOn)) : w.stable),
    buttons(
      button(w.buttons[kind], `${kind}.open`, { text: code }),
      // What is critical is not hidden.
      some && remedies && band !== 'critical' && button(w.buttons.snooze, 'snooze', { subject: code }),
      some && (remedies || excepts) && button(w.buttons.except, 'except.ask', { subject: code }),
    ),
  )
}

function revenueWords(
  { may, to, days }: NonNullable<WhySubject['revenue']>,
  name: string,
  lang: Lang,
): string {
  const { w, day } = speak(whyWords, lang)
  const said = to ? w.revenueEnded(day(to)) : w.revenueNone(days)
  return `${said}${lang === 'zh' ? '' : ' '}${may ? w.revenueType(name) : w.revenueWho(name)}`
}

function sumWords({ signals, parts }: Assessment, lang: Lang): string {
  const w = riskWords[lang]
  const groups = Object.entries(parts).filter(([, points]) => points > 0) as [Group, number][]
  return groups
    .map(([group, points]) => {
      const sum = signals
        .filter((signal) => signal.group === group)
        .reduce((total, signal) => total + signal.points, 0)
      return w.capped(w.groups[group], points, sum)
    })
    .join(' + ')
}
