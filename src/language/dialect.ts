import type { Range } from './sections.ts'

/** A word of another Chinese, in the words that the rules are written in. */
type Meant = readonly [said: string, meant: string]

/** Words that only Cantonese has: with one of them in it, a message is read as Cantonese. Folded text. */
const MARKED =
  /[咗嘅佢哋𠮶冇喺嚟啲咁嘢畀俾睇揾攞啱㗎]|唔(?=[\u3400-\u9fff])|系咪|(?<=^|[\s,，。])边[个间位度啲]|[听寻琴㖊](?:日|朝)|[下上晏]昼|几多|头先|点解|点样|视像/u

/** Longest first where one begins like another. */
const CANTONESE: readonly Meant[] = [
  ['唔系', '不是'],
  ['系咪', '是不是'],
  ['唔使', '不用'],
  ['唔好', '不要'],
  ['唔记得', '忘了'],
  ['唔啱', '不对'],
  ['唔得闲', '没空'],
  ['唔(?=[\\u3400-\\u9fff])', '不'],
  ['有冇', '有没有'],
  ['冇人', '没人'],
  ['冇', '没'],
  ['佢哋', '他们'],
  ['佢', '他'],
  ['哋', '们'],
  ['(?<![那这旁左右周一两])边啲', '哪些'],
  ['(?<![那这旁左右周一两])边个', '哪个'],
  ['(?<![那这旁左右周一两])边间', '哪家'],
  ['(?<![那这旁左右周一两])边位', '哪位'],
  ['(?<![那这旁左右周一两])边度', '哪里'],
  ['呢啲', '这些'],
  ['𠮶啲', '那些'],
  ['啲', '些'],
  ['𠮶', '那'],
  ['呢(?=个|边|度|位|间|单|次|条|份|批|家|两|几|日)', '这'],
  ['今个(?=月|礼拜|星期|季)', '这个'],
  ['咗', '了'],
  ['嘅', '的'],
  ['喺', '在'],
  ['嚟', '来'],
  ['乜嘢', '什么'],
  ['乜', '什么'],
  ['嘢', '东西'],
  ['咁', '这么'],
  ['[畀俾]', '给'],
  ['睇', '看'],
  ['揾', '找'],
  ['攞', '拿'],
  ['啱啱', '刚刚'],
  ['头先', '刚才'],
  ['听日', '明天'],
  ['听朝', '明早'],
  ['听晚(?!上)', '明晚'],
  ['[寻琴㖊]日', '昨天'],
  ['[寻琴㖊]晚', '昨晚'],
  ['今朝', '今早'],
  ['下昼', '下午'],
  ['上昼', '上午'],
  ['晏昼', '中午'],
  ['朝早', '早上'],
  ['[而依]家', '现在'],
  ['几多', '多少'],
  ['几时', '什么时候'],
  ['点解', '为什么'],
  ['点样', '怎么样'],
  ['视像', '视频'],
  ['倾(?=[咗过紧]?(?:个)?电话)', '打'],
  ['倾(?![向斜听销城诉力倒])', '聊'],
  ['食(?=[咗过]|饭|晚饭|午饭|早餐)', '吃'],
  ['饮(?=[咗过]|茶|早茶|酒|咖啡)', '喝'],
  ['返(?=嚟|去|公司)', '回'],
  ['仲(?!裁|介)', '还'],
  ['搞掂', '搞定'],
  ['得闲', '有空'],
  ['(?<=[佢哋总工]|经理|处长|主任|科长|部长)话(?![题语费])', '说'],
  ['(?<![关联体派维干一])系(?![统列数里主])', '是'],
]
/** What is written so in Taiwan, and means nothing else. */
const EVERYWHERE: readonly Meant[] = [
  ['视讯', '视频'],
  ['简讯', '短信'],
  ['讯息', '消息'],
]

const patternOf = (words: readonly Meant[]): RegExp =>
  new RegExp(words.map(([said]) => `(${said})`).join('|'), 'gu')
const CANTONESE_WORDS = patternOf([...CANTONESE, ...EVERYWHERE])
const TAIWAN_WORDS = patternOf(EVERYWHERE)

/** Words of Cantonese and of Taiwan in a folded text, each with what it means in the words of the rules. */
export function dialectIn(text: string): (Range & { to: string; name: false })[] {
  const spoken = MARKED.test(text)
  const words = spoken ? [...CANTONESE, ...EVERYWHERE] : EVERYWHERE
  return [...text.matchAll(spoken ? CANTONESE_WORDS : TAIWAN_WORDS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    to: words[match.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? match[0],
    name: false,
  }))
}
