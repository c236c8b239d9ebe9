import type { Card, Item, Part } from '../cards/card.ts'
import { fullDay } from '../cards/format.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Assessment, Group } from '../domain/risk/assessment.ts'
import { bandTone, bandWords, evidenceWords, riskWords } from './cards.ts'
import { whyEn } from './why-words.en.ts'
import { whyZh } from './why-words.zh.ts'

export const whyWords = { zh: whyZh, en: whyEn }

/** What is asked about: an account or a deal, by its code and the name its reader knows. */
export type WhySubject = { kind: 'account' | 'deal'; code: string; name: string }

/** Every signal with its points and its evidence, the sum with its caps, hard triggers, what was excepted, and when time alone changes it. */
export function whyCard(subject: WhySubject, assessment: Assessment, today: Day, lang: Lang): Card {
  const w = whyWords[lang]
  const risk = riskWords[lang]
  const { signals, excepted, hard, score, band, changesOn } = assessment
  const fields = { text: subject.code }
  const parts: Part[] = [
    { kind: 'text', text: w.score(bandWords(band, lang), score), style: 'strong' },
    signals.length === 0
      ? { kind: 'text', text: w.none }
      : {
          kind: 'list',
          items: [...signals]
            .sort((a, b) => b.points - a.points)
            .map(
              (signal): Item => ({
                text: evidenceWords(signal.evidence, today, lang),
                detail: `${signal.code} ${risk.rules[signal.code]} · ${risk.points(signal.points)}`,
              }),
            ),
        },
  ]
  if (subject.kind === 'account' && signals.length > 0)
    parts.push({ kind: 'text', text: w.sum(sumWords(assessment, lang), score) })
  if (hard.length > 0)
    parts.push({
      kind: 'text',
      text: risk.hardBy(hard.map((code) => `${code} ${risk.hard[code]}`).join(' · ')),
    })
  if (excepted.length > 0) {
    parts.push({ kind: 'text', text: w.exceptedTitle, style: 'strong' })
    parts.push({
      kind: 'list',
      items: excepted.map(({ code, until }) => ({
        text: risk.excepted(`${code} ${risk.rules[code]}`, fullDay(until, lang)),
      })),
    })
  }
  parts.push({ kind: 'text', text: changesOn ? w.next(fullDay(changesOn, lang)) : w.stable, style: 'quiet' })
  parts.push({
    kind: 'buttons',
    buttons: [
      { label: w.buttons[subject.kind], click: { intent: `${subject.kind}.open`, fields } },
      // What is critical is not hidden.
      ...(signals.length === 0 || band === 'critical'
        ? []
        : [{ label: w.buttons.snooze, click: { intent: 'snooze', fields: { subject: subject.code } } }]),
      ...(signals.length === 0
        ? []
        : [{ label: w.buttons.except, click: { intent: 'except.ask', fields: { subject: subject.code } } }]),
    ],
  })
  return {
    title: w.title(subject.name),
    tone: bandTone(band),
    summary: `${subject.name}: ${bandWords(band, lang)} ${score}`,
    parts,
  }
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
