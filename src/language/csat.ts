import type { ReadContext } from './context.ts'
import { subjectIn, withoutSubject } from './free.ts'
import type { Heard } from './heard.ts'
import type { NamedAccount } from './named.ts'
import type { Field, Problem } from './problem.ts'
import { behind, subjectOf, upTo } from './subject.ts'

/** Perceived and expected, both on the same scale (S77). */
export type CsatReading = {
  intent: 'csat'
  account?: NamedAccount
  candidates: NamedAccount[]
  actual?: number
  expected?: number
  scale: number
  guessed: Field[]
  missing: Field[]
  problems: Problem[]
}

const WORD = /^[\s/@]*(?:kam(?![a-z])[\s:/]*)?(?:满意度|csat(?![a-z])|satisfaction(?![a-z]))[\s:,，：]*/u
/** With its power and its sign: 1e9 is no 1, 负5 and minus 5 no 5. */
const NUMBER = '((?:[-−负]|minus )?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)'
const ACTUAL = new RegExp(
  `(?:实际|感受|得分|打分|评分|(?<![a-z])(?:actual|score|perceived))\\s*[:：=]?\\s*${NUMBER}`,
  'u',
)
const EXPECTED = new RegExp(
  `(?:期望|预期|(?<![a-z])(?:expected|expectation|expects|vs\\.?|against|of expected))(?: (?:of|an? expectation of))?\\s*[:：=]?\\s*${NUMBER}`,
  'u',
)
const SCALE = new RegExp(
  `(?:满分|(?<![a-z])(?:scale|out of))\\s*[:：=]?\\s*${NUMBER}|${NUMBER}\\s*(?:分制)`,
  'u',
)

/** Reads `东海 6 期望 8.5`, `K02 6.0/8.5`, `Meridian 7 expected 8 scale 10`. Ten points where no scale is told. */
export function readCsat(source: string, context: ReadContext, heard?: Heard): CsatReading {
  const folded = heard ? withoutSubject(heard) : behind(source, WORD)
  const text = outOf(inDigits(folded.text))
  const first =
    /(?<![a-z\d.])(?:[-−负]|minus )?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?=\s*[分/\s,，]|$)|实际|期望|预期|感受|得分|打分|评分|满分|(?<![a-z])(?:actual|score|perceived|expected)/u.exec(
      text,
    )
  const subject = heard
    ? subjectIn(heard, context)
    : upTo(
        subjectOf(folded, context, first && first.index > 0 ? first.index : text.length),
        text,
        first?.index,
      )
  let rest = heard ? text.replace(/\d+\s*[.)、]\s*(?=[\u4e00-\u9fff])/u, ' ') : text.slice(subject.end)
  const take = (pattern: RegExp): number | undefined => {
    const match = pattern.exec(rest)
    if (!match) return undefined
    rest =
      rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length)
    return numberOf(match[1] ?? match[2] ?? '')
  }
  const scale = take(SCALE) ?? 10
  const toldExpected = take(EXPECTED)
  const toldActual = take(ACTUAL)
  const numbers = [...rest.matchAll(new RegExp(`(?<![a-z\\d.])${NUMBER}(?![a-z\\d.])`, 'gu'))].map((match) =>
    numberOf(match[0]),
  )
  const actual = toldActual ?? numbers.shift()
  const expected = toldExpected ?? numbers.shift()
  const outside = [actual, expected].filter((each) => each !== undefined && (each < 0 || each > scale))
  const problems: Problem[] = subject.problem ? [subject.problem] : []
  if (outside.length > 0)
    problems.push({
      field: 'scores',
      key: 'scoreOutOfScale',
      data: { said: outside.join(', '), scale: String(scale) },
    })
  return {
    intent: 'csat',
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    ...(actual !== undefined && { actual }),
    ...(expected !== undefined && { expected }),
    scale,
    // 本来8分这次7分期望9分: which of them counts is not told.
    guessed: [
      ...(subject.guessed ? (['account'] as const) : []),
      ...(numbers.length > 0 ? (['scores'] as const) : []),
    ],
    missing: [
      ...(subject.account ? [] : (['account'] as const)),
      ...(actual === undefined || expected === undefined ? (['scores'] as const) : []),
    ],
    problems,
  }
}

const CHINESE = '零一二三四五六七八九'
/** 八点五, 期望是八分: scores in characters, each in the place of its own. */
function inDigits(text: string): string {
  const digit = (character: string | undefined): string => String(CHINESE.indexOf(character ?? ''))
  return text
    .replace(
      /([一二三四五六七八九])点([零一二三四五六七八九])/gu,
      (_, whole: string, part: string) => `${digit(whole)}.${digit(part)}`,
    )
    .replace(/([一二三四五六七八九])(?=分)/gu, (_, whole: string) => digit(whole))
}

/** 8/10 9/10: each out of the same; 6/8.5 is both of them. */
function outOf(text: string): string {
  const [one, two, ...more] = [...text.matchAll(/(?<![\d./])(\d+(?:\.\d+)?)\s?\/\s?(\d{1,3})(?![\d./])/gu)]
  if (!one || !two || more.length > 0 || one[2] !== two[2]) return text
  return `${text.replaceAll(/(?<=\d)\s?\/\s?\d{1,3}/gu, ' ')} scale ${one[2]}`
}

const numberOf = (said: string): number => Number(said.replace(/^(?:[−负]|minus )/u, '-'))
