import { addDays, type Day } from '../domain/day.ts'
import { dayOptions, type Member, type ReadContext } from './context.ts'
import { findDays } from './days.ts'
import { memberPlaces } from './members.ts'
import { CHINESE_NUMERAL, ENGLISH_NUMERAL, readNumber } from './numbers.ts'
import { fold } from './text.ts'

/**
 * From when to when somebody is away, `sure` unless a day is a guess, and who stands in. `standIns`: more than one when the name
 * fits several. `unknown`: who is said to stand in and is nobody of us. A colleague's leave (王浩明天请假, Tom is on holiday until Friday) has `whose` and no more.
 */
export type AwayReading = {
  back: boolean
  from?: Day
  until?: Day
  sure: boolean
  standIns: Member[]
  unknown?: string
  /** A colleague whose leave it is: told by somebody else, it is nobody's leave here. */
  whose?: string
}

const BACK = /^(?:back|over|off|end|cancel(?:led|ed)?|回来|回来了|结束|已回|取消)[\s!。.]*$/u

/** The day on which somebody is there again: back Monday, 15号回来. */
const RETURNS_BEFORE =
  /(?<![a-z])(?:back|returning|return|in again)(?: (?:on|in the office|at (?:my desk|work)))*\s*(?:on )?(?:the )?$/u
const RETURNS_BEHIND = /^\s*(?:就|再|才)?(?:回来|回公司|返岗|上班|到岗|复工|销假)/u
/** How long: 休假一周, 请三天假, for two weeks. */
const LASTS = new RegExp(
  `(?:休|请|离开|出差|不在|外出|假)(?:了|个)?(\\d{1,2}|${CHINESE_NUMERAL}{1,2}|半)个?(天|周|星期|礼拜|月)|(\\d{1,2}|${CHINESE_NUMERAL}{1,2})(天|周|星期|礼拜)的?(?:年|病|事|婚|产)?假|(?<![a-z])(?:for )?(\\d{1,2}|${ENGLISH_NUMERAL}) (day|week|fortnight)s?(?: off| of leave| leave)?(?![a-z])`,
  'u',
)
/** Not sure yet, called off, or put right while it was said. */
const DOUBTED =
  /可能|也许|大概|打算|想请|想休|还没(?:定|批)|(?:号|周[一二三四五六日天]|星期.)在(?!外|家|国|.{0,6}(?:培训|出差|休|开会|学习))|不(?:请|休)(?:假|了)|取消|不是|不对|说错|如果|要是|(?<![a-z])(?:might|may(?! \d)|maybe|perhaps|probably|hoping|thinking of|not sure|tbc|if|unless|cancel\w*|no longer|was going|had intended|sorry|i mean)(?![a-z])/u

/**
 * Reads `1 Oct to 8 Oct, Tom stands in`, `10/1 到 10/8 由 王浩 代`, `back`. One day alone is a day away; `from` it on needs an end. The day of
 * coming back is no day away; days that are counted (休假一周) are a guess.
 */
export function readAway(source: string, context: ReadContext): AwayReading {
  const folded = fold(source)
  const { text } = folded
  if (BACK.test(text.trim())) return { back: true, sure: true, standIns: [] }
  const whose = whoseLeave(text, context)
  if (whose) return { back: false, sure: true, standIns: [], whose }
  const found = findDays(text, dayOptions(context, 'future'))
  const isReturn = ({ start, end }: { start: number; end: number }): boolean =>
    RETURNS_BEFORE.test(text.slice(0, start)) || RETURNS_BEHIND.test(text.slice(end))
  const away = found.filter((each) => !isReturn(each))
  const days = away
    .flatMap(({ first, day }) => [first, day])
    .filter((day): day is Day => day !== undefined)
    .sort()
  const [from] = days
  const counted = from !== undefined && days.at(-1) === from ? lastOf(from, text) : undefined
  const again = found.find(isReturn)?.day
  const until =
    counted ?? (days.length === 1 && from && again && again > from ? addDays(again, -1) : days.at(-1))
  const sure = away.every((each) => each.sure) && until === days.at(-1) && !DOUBTED.test(text)
  const standIns = standInsIn(text, context)
  const unknown = standIns.length > 0 ? undefined : strangerNamed(source)
  return {
    back: false,
    sure,
    ...(from && { from }),
    ...(until && { until }),
    standIns,
    ...(unknown && { unknown }),
  }
}

const LEAVE =
  /请.{0,3}假|休.{0,2}假|[年病产婚事]假|调休|出差|不在|病了|生病|出国|(?<![a-z])(?:on (?:annual |sick |parental |maternity )?(?:leave|holiday|vacation|pto)|off|away|out|ooo|sick|ill)(?![a-z])/u
const STANDS_IN =
  /[替代]我|顶|代班|替班|接手|代办|负责|(?<![a-z])(?:covers?|covering|stands? in|takes? over|looks? after|for me|my)(?![a-z])/u

/** The colleague at the head of the message of whom it says that they are away, and not that they stand in. */
function whoseLeave(text: string, context: ReadContext): string | undefined {
  const from = text.search(/[^\s，,]/u)
  const at = memberPlaces(text, context).filter(({ start }) => start === from)
  const [place] = at
  if (!place || at.some(({ member }) => member.id === context.writerId)) return undefined
  const [clause = ''] = text.slice(place.end).split(/[，,。；;.]/u)
  return LEAVE.test(clause) && !STANDS_IN.test(clause) ? place.member.name : undefined
}

/** The last day of what begins on `from` and lasts as long as is told; a week is seven days. */
function lastOf(from: Day, text: string): Day | undefined {
  const match = LASTS.exec(text)
  if (!match) return undefined
  const count = readNumber(match[1] ?? match[3] ?? match[5] ?? '') ?? 0
  const unit = match[2] ?? match[4] ?? match[6] ?? ''
  const days = Math.ceil(
    count * (/月/u.test(unit) ? 30 : unit === 'fortnight' ? 14 : /天|day/u.test(unit) ? 1 : 7),
  )
  return days > 1 && days <= 366 ? addDays(from, days - 1) : undefined
}

/** 由张三丰代, Nina covers, covered by Nina: a name behind or before the word for standing in. */
function strangerNamed(source: string): string | undefined {
  const said =
    /(?:由|让|请|交给|找)\s*(\S{1,20}?)\s*(?:来|先|帮我?)?(?:代|顶|替|负责|接)/u.exec(source) ??
    /(?:covered by|stand-?in(?: is|:)?)\s+(\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)?)/u.exec(source) ??
    /(\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)?)\s+(?:stands? in|covers|will cover|is covering|takes over)/u.exec(
      source,
    )
  return said?.[1]
}

/** The colleague who is named; several where the longest name that stands there fits several. */
function standInsIn(text: string, context: ReadContext): Member[] {
  const places = memberPlaces(text, context).filter(({ member }) => member.id !== context.writerId)
  const [first] = places
  return places
    .filter(({ start, end }) => start === first?.start && end === first.end)
    .map(({ member }) => member)
}
