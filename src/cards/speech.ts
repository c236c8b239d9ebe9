import { type Day, dayIn, minuteIn } from '../domain/day.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { Money } from '../domain/money.ts'
import { fullDay, listWords, moneyWords, shortDay, weekDay } from './format.ts'
import { accountName, dealName } from './names.ts'
import { terms } from './terms.ts'

/** How days, money, lists and names are written in one language, so that the language is not passed on to each of them. */
export type Formatter = {
  lang: Lang
  /** `：` or `: `. */
  colon: string
  /** The words of the field: bands, layers, stances, roles, stages. */
  terms: (typeof terms)['zh']
  /** `2026-06-03 周三`, `Wed 3 Jun 2026`. */
  day: (day: Day) => string
  /** `06-03`, `3 Jun`. */
  shortDay: (day: Day) => string
  /** `06-03 周三`, `Wed 3 Jun`. */
  weekDay: (day: Day) => string
  /** `06-01 周一 16:00`, `Mon 1 Jun 16:00`, on the wall clock of `zone`. */
  moment: (at: Date, zone: string) => string
  /** `52 万元`, `CNY 520 k`; in minor units. */
  money: (money: Money) => string
  /** `王总、李工`, `Oliver Grant, Janet Wu`. */
  list: (items: readonly string[]) => string
  account: (account: { name: string; aliases: readonly string[] }) => string
  deal: (name: string) => string
}

const formatters: Record<Lang, Formatter> = { zh: create('zh'), en: create('en') }

export function formatterFor(lang: Lang): Formatter {
  return formatters[lang]
}

/** The words of a room and the formatter, both in one language: what the functions of a card hand to each other. */
export type Speech<Words> = Formatter & { w: Words }

export function speak<Words>(words: Readonly<Record<Lang, Words>>, lang: Lang): Speech<Words> {
  return { ...formatters[lang], w: words[lang] }
}

/** One sentence in both languages, for what is refused before it is known who reads it. */
export function bilingual<Words>(
  words: Readonly<Record<Lang, Words>>,
  pick: (words: Words, lang: Lang) => string,
): Bilingual {
  return { zh: pick(words.zh, 'zh'), en: pick(words.en, 'en') }
}

function create(lang: Lang): Formatter {
  return {
    lang,
    colon: lang === 'zh' ? '：' : ': ',
    terms: terms[lang],
    day: (day) => fullDay(day, lang),
    shortDay: (day) => shortDay(day, lang),
    weekDay: (day) => weekDay(day, lang),
    moment: (at, zone) => moment(at, zone, lang),
    money: (money) => moneyWords(money, lang),
    list: (items) => listWords(items, lang),
    account: (account) => accountName(account, lang),
    deal: (name) => dealName(name, lang),
  }
}

function moment(at: Date, zone: string, lang: Lang): string {
  const minute = minuteIn(zone, at)
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return `${weekDay(dayIn(zone, at), lang)} ${clock}`
}
