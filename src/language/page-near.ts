import { type Heard, preambleOf } from './heard.ts'
import { type PlainReading, plain } from './readings.ts'

/** A page that holds what was asked for, as the command that opens it: `report people`, `digest`. */
export type NearPage =
  | { intent: 'report'; page: 'mine' | 'team' | 'month' | 'losses' | 'people' | 'money' }
  | { intent: 'digest' | 'numbers' | 'request' }

const report = (page: Extract<NearPage, { page: string }>['page']): NearPage => ({ intent: 'report', page })

/** What each page is about, the narrowest first. Folded text. */
const TOPICS: readonly (readonly [NearPage, RegExp])[] = [
  [
    { intent: 'request' },
    /审批|批准|申请|[要等]我(?:来)?(?:批|定|决定|拍板)|(?<![a-z])(?:approvals?|approve|requests?|(?:for|need) me to (?:decide|approve)|(?:my|a) decision)(?![a-z])/u,
  ],
  [
    report('losses'),
    /丢单|(?:丢|输)(?:了|掉)?(?:的)?(?:单|项目|商机)|(?<![a-z])(?:loss reasons?|lost deals?|losing (?:deals|bids)|win[ /-]?loss)(?![a-z])/u,
  ],
  [
    report('money'),
    /费用|预算|花费|花了|花钱|花得|开支|招待|礼品|差旅|报销|成本|损益|投入产出|(?<![a-z])(?:spen[dt]s?|spending|budgets?|expenses?|gifts?|entertainment|entertaining|p&l|costs?|travel)(?![a-z])/u,
  ],
  [
    report('mine'),
    /毛利|利润|盈利|亏[钱损本]|赚|贡献|最大的?(?:大?客户|几[个家])|(?:收入|业绩|销售额|营收|采购额)(?:前|最|排|top)|前[\d一二三四五六七八九十]+(?:名|大|家|个)?(?:的)?(?:大?客户|公司)|大?客户(?:的)?(?:排名|收入|排行)|集中度|风险收入|(?<![a-z])(?:margins?|profit\w*|unprofitable|(?:biggest|largest|top|best|smallest|main|key)(?: \d+| five| ten| three)? (?:customers|accounts|clients)|(?:revenue|sales) (?:by|per) (?:account|customer)|concentration|loss[- ]making)(?![a-z])/u,
  ],
  [
    report('people'),
    /(?:拜访|见客户|跑客户|联系)(?:次数|数量?|量|率|情况|统计)|(?:谁|哪个(?:人|销售)?|各人|每人|人均|大家|销售们?)[^，,。]{0,8}(?:拜访|跑|见客户)|(?:拜访|跑)[^，,。]{0,4}最[多少勤]|覆盖|谁[^，,。]{0,4}(?:忙|懒|勤|闲)|(?:谁|哪个)[^，,。]{0,6}(?:逾期|拖)|逾期最多|没(?:怎么)?(?:记|写|录)(?:拜访)?|归零|活跃|使用(?:率|情况)|(?<![a-z])(?:visits? (?:by|per|a|of each) (?:rep|person|owner|head|salesperson)|visit (?:counts?|numbers|stats?)|coverage|adoption|zero board)(?![a-z])|(?<![a-z])(?:most|fewest|least|more|less|average|how many)(?![a-z]).{0,16}(?<![a-z])(?:visits?|visited|calls)(?![a-z])|(?<![a-z])(?:who|which (?:rep|of us|person)|reps?)(?![a-z]).{0,24}(?<![a-z])(?:most|least|fewest|laziest|busiest|behind|overdue)(?![a-z])/u,
  ],
  [
    report('team'),
    /围墙|主推|份额|私交|业绩|绩效|新(?:增)?(?:大?客户)|级别(?:变化|调整|变动)|(?:升|降|调)级|(?:从|由)\s?[abcd]\s?(?:类|级)?(?:升|降|到|变)|(?<![a-z])(?:walls?|wall scores?|results|performance|performers?|new (?:customers|accounts|clients)|tier (?:changes|moves)|(?:moved|went|dropped|upgraded|downgraded) (?:up |down )?(?:from [abcd]|to [abcd])|(?:by|per) rep)(?![a-z])/u,
  ],
  [
    report('month'),
    /月报|季报|季度(?:报告|总结)|漏斗|转化|前进率|赢率|赢单率|中标率|成功率|成交(?:周期|率)|销售周期|响应(?:时间|速度)|处理(?:时间|速度)|(?<![a-z])(?:funnel|win[- ]rates?|hit rate|success rate|close rate|conversion|(?:sales|deal) cycles?|cycle time|response times?|monthly|quarterly|deal size)(?![a-z])/u,
  ],
  [
    { intent: 'numbers' },
    /回款|收了多少|收到多少|到账|进账|销售额|营业额|签了多少|签约额|签单额|目标|完成率|达成|同比|环比|去年(?:比|同期)|(?:今年|这个?月|本月|本季度?|季度)(?:的)?(?:收入|数字|数据)|(?<![a-z])(?:targets?|quota|collected|cash|received|year on year|yoy|(?:sales|revenue|signed|sold) (?:so far|this|last|for the)|how much (?:have |did )?we (?:sell|sold|sign|signed|close|closed|collect|collected))(?![a-z])/u,
  ],
  [
    { intent: 'digest' },
    /各组|每个组|哪个组|哪个团队|团队(?:对比|风险|情况)|对比|变化|新情况|新动向|谁(?:需要|该)|(?:加权|总)(?:的)?(?:商机|金额|管道)|在谈(?:的)?(?:总)?(?:金额|商机额)|(?:商机|在谈|管道)(?:的)?(?:总额|总金额)|(?<![a-z])(?:teams|compare|(?:what'?s|what is|anything) (?:new|changed|different)|changed since|needs? (?:my |our |some )?(?:attention|help)|(?:total|weighted|whole|open) pipeline|pipeline (?:value|total|worth))(?![a-z])/u,
  ],
]

/** The page nearest to a question that no list answers; undefined: none of them is about it. Folded text. */
export function pageNear(text: string): NearPage | undefined {
  return TOPICS.find(([, words]) => words.test(text))?.[0]
}

/** Before the name of a page: that it is to be shown or sent. */
const SHOWN =
  /^(?:(?:please |pls |can you |could you |i(?:'d| would) like(?: to see)? |i (?:want|need)(?: to see)? |let me see )*(?:show|send|give|get|see|open|pull up|print|export|compare)(?: me| us)?(?: over)? ?(?:a|an|the|our|my|this|all)?(?![a-z])|(?:请|麻烦|帮我|帮忙|给我|我要|我想)*(?:看一?下|看看|看|发我|发一?[份个张下]?|给|来一?[份个张]|出一?[份个张]|拉一?[份个张下]?|导出?一?[份个张下]?|对比(?:一下)?|统计(?:一下)?))/u
/** Most that a name of a page has, without what asks to show it. */
const MOST_CHINESE = 10
const MOST_WORDS = 4

/**
 * 月报, `show margins`, `visits by rep`, 各组风险: a page by its name alone, or with a word that it be shown. Undefined where anybody or anything is named, and where more is said: a
 * sentence in which such a word stands tells something.
 */
export function pageNamed({ folded, entities }: Heard): PlainReading | undefined {
  const { accounts, people, deals, codes } = entities
  if (accounts.length > 0 || people.length > 0 || deals.length > 0 || codes.length > 0) return undefined
  const said = folded.text
    .slice(preambleOf(folded.text))
    .replace(/[\s,，。.!！?？]+$/u, '')
    .trim()
  const name = said.replace(SHOWN, '').trim()
  const chinese = name.match(/[\u3400-\u9fff]/gu)?.length ?? 0
  const words = name.match(/[a-z&/-]+/gu)?.length ?? 0
  if (chinese > MOST_CHINESE || words > (said === name ? MOST_WORDS : 6) || NO_NAME.test(said))
    return undefined
  const page = pageNear(said)
  return page && plain(page.intent, page.intent === 'report' ? page.page : '')
}
/** Something is told, or meant for somebody: 花了三小时, 报销还没批, my budget is tight. */
const NO_NAME =
  /[了过着吧啊呀]$|\d|我(?!们?的|要|想)|(?<![给发])你|还没|已经|不|没|(?<![a-z])(?:i|we|you|he|she|they|it|is|are|was|were|be|been|not|no|am|will|would|should|must|lol|nice|great|good|bad|thanks?)(?![a-z])|n't/u
