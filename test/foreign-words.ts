import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Card } from '../src/cards/card.ts'
import type { Lang } from '../src/domain/lang.ts'
import { cardText } from './card-text.ts'

/** What people called things and typed in the tests, in whatever language they did: it is shown as they wrote it. */
const cells = [
  'members',
  'accounts',
  'contacts',
  'deals',
  'stakeholders',
  'visits',
  'follow_ups',
  'complaints',
  'week_plans',
  'competitor_signals',
]
  .flatMap((name) =>
    readFileSync(resolve(import.meta.dirname, `../example/${name}.csv`), 'utf8').split(/[,;\n"]/),
  )
  .map((cell) => cell.trim())
const TYPED = [
  'D2 年度框架续约: 5 商务谈判 → 6 工程实施',
  'MAN D',
  '<!channel>',
  '*now*',
  '（account）',
  '李处长',
  '张工',
  '质量',
  '价格',
  '服务',
  '年度框架续约',
  'Flowtech',
  'wang.hao',
  'Ada Novak',
  'Alex Admin',
  'Nina Sharp',
  '客户已盖章',
  '报价依据不足',
  '已批准',
  '每周技术交流',
  '设备处',
  '月底前签约',
  '套气控柜，',
  '预算',
  '采购',
  '日已送',
  '送样',
]
/** Keys of the policy, taken out before the names: of learn.enabled a message "learn" would leave half. */
const KEYS = /\b[a-z]+\.[a-z]+[a-zA-Z]*(?:\.[a-zA-Z]+)?: true/g
/** Names that have no other language: platforms, programs, files, codes of expenses, currencies. */
const NEUTRAL =
  /policy\.yml|\b[a-z]+\.[a-zA-Z]+(?:\.[a-zA-Z]+)?(?:: true)?|Slack|Excel|\bAP-[A-Z]+|\b[\w-]+\.(?:csv|xlsx)|\bCNY|\bkam\b|KAM_ADMINS|\bMAN\b|\bU0\w+|\bou_\w+|\b[A-Z]{1,3}\d+\b|\d+ ?万|\d+ ?月|https?:\S+|[\w.+-]+@[\w.-]+/gu

// Headers and the words that files are written with are no names.
const names = longestFirst([...cells, ...TYPED].filter((name) => !/^[a-z_]+$/.test(name)))

function longestFirst(all: readonly string[]): string[] {
  return [...new Set(all)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length)
}

/** The words of a reviewed card: without the signs of the review, the meaning of buttons, and the values behind options. */
function readable(card: string): string {
  return card
    .split('\n')
    .filter((line) => !/^form \w+$/.test(line))
    .map((line) =>
      line
        .replace(/^\((?:in the chat list|file): (.*)\)$/, '$1')
        .replace(/ {2}<\w+>$|^ *- <\w+> |<(?:plain|info|good|warn|bad)> |<https?:[^>]*>/g, ' ')
        .replace(/ → [a-z][\w.-]*(?: \{.*\})?/g, ' ')
        .replace(/ \((?:day|choice|choices) [\w-]+\):.*$/, ' ')
        .replace(/\((?:text|lines|pick \w+(?: of \S+)?) [\w-]+(?: ≤ \d+)?\)/g, ' ')
        .replace(/^ *(?:hint|problem): /, ' ')
        .replace(/^( *\( \) .*?)(?: = .*)?$/, '$1')
        .replace(/^\[[a-z]+\] /, ' ')
        .replace(/^ *x: (.*), y: (.*)$/, '$1 $2')
        .replace(/-?\d+…-?\d+(?:, apart:)?/g, ' ')
        .replace(/ x -?[\d.]+ y -?[\d.]+ size [\d.]+$|^ *limit [\d.]+$|^ *Σ [\d/]+$/, ' '),
    )
    .join('\n')
}

/** No English either: 1 days, 1 complaints. */
const MISCOUNTED =
  /(?<![\d.,/:–-])1 (?:[a-z-]+ )?(?:accounts|actions|complaints|contacts|days|deals|hours|minutes|months|people|points|promises|reasons|replies|requests|rows|steps|visits|weeks|years)\b/g

/** Words of the other language in a card's text, without what people called things and typed; `called`: where that is not the example. */
export function foreignWords(text: string, lang: Lang, called?: readonly string[]): string[] {
  const named = (called ? longestFirst(called) : names).reduce(
    (rest, name) => rest.replaceAll(name, ' '),
    readable(text).replace(KEYS, ' '),
  )
  const bare = named.replace(NEUTRAL, ' ')
  const other =
    lang === 'zh' ? /[A-Za-z][a-z'’]{2,}(?: [A-Za-z'’]+)*/g : /[\u3400-\u9fff，。；：！？（）「」、]+/g
  const miscounted = lang === 'en' ? readable(text).match(MISCOUNTED) : null
  return [...(bare.match(other) ?? []), ...(miscounted ?? [])]
}

/** The same of a card as it is told. */
export const foreignIn = (card: Card, called?: readonly string[]): string[] =>
  foreignWords(cardText(card), card.lang, called)
