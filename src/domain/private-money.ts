/**
 * Money, or what is as good as money, for a person of the customer's: it is neither done nor written down here. A rebate to the company, a
 * gift or a meal under its expense code are none of it, nor is what a rival or the customer's people said or asked for.
 */

const PERSON =
  '(?:他|她|他们|她们|对方个人|个人|本人|私人|采购(?:员|经理|总监|负责人)?|老板|负责人|经办人|对接人|关键人|评委|专家|领导|客户的人|[\\u4e00-\\u9fff]{1,3}?(?:总监|经理|主任|处长|科长|部长|局长|院长|厂长|主管|总工|总|工|处|科|局|老师|先生|女士))'
const SUM_ZH =
  '(?:[¥￥]\\s?\\d[\\d,.]*|(?:\\d[\\d,.]*|[一二三四五六七八九十两几百千]+)\\s*(?:元|块钱?|万元|万(?!元)|千元|千(?!元)|百元|百(?!元)|个点|%|w|k))'
/** What a sum may be of without being money in the hand. */
const NOT_CASH =
  '(?!\\s*(?:的|以内的?|左右的?)?\\s*(?:报价|价|报|单|订单|方案|折扣|优惠|降|预算|合同|货|样品|设备|产品|项目|保证金|账期|回款|额度|授信|礼品|茶叶|月饼|餐|发票|尾款|预付|定金|首付|质保))'
/** What nobody gives a person for a good reason. */
const BRIBE =
  '(?:回扣|回佣|好处费?|辛苦费|茶水费|封口费|打点费|感谢费|红包|购物卡|充值卡|储值卡|加油卡|油卡|超市卡|京东卡|消费卡|礼品卡|提货卡|贿赂|黑钱)'
/** What a company is given for good reasons, and a person is not. */
const SHARE =
  '(?:返点|返现|返利|佣金|提成|分成|分红|信息费|介绍费|咨询费|现金(?!折扣|流|支付|付款|结算)|好处|一笔钱|点钱|钱)'
const GIVE =
  '(?:给|送|塞|打(?:了|给|过去)|转(?:了|给|账)|付|发|包|返|汇|许(?:了|诺|给)|答应|承诺|准备|安排|留|谈好|谈妥|谈了|说好|约定|约好|同意)'

const ZH = [
  `${GIVE}[^，。；;！!？?\\n]{0,16}${BRIBE}`,
  `${BRIBE}[^，。；;！!？?\\n]{0,8}(?:给|送|塞|打|转|付|发|返|已|${SUM_ZH}|\\d)`,
  `${SUM_ZH}[^，。；;！!？?\\n]{0,4}${BRIBE}`,
  `${BRIBE}\\s*${PERSON}`,
  `(?:给|送|塞|转|打|付|返|汇|包|发)(?:了|给|给了)?${PERSON}(?:那边|个人|本人)?(?:的?(?:微信|支付宝|卡上?|账户|账号))?(?:上|里)?(?:转|打|塞|送|包|发|汇|付|返)?了?\\s*${SUM_ZH}${NOT_CASH}`,
  `(?:给|送|塞|转|打|付|返|答应|承诺|许)(?:了|给|给了)?${PERSON}[^，。；;！!？?\\n]{0,8}${SHARE}`,
  `${SUM_ZH}[^，。；;！!？?\\n]{0,4}(?:转给|打给|塞给|送给|返给|给了?|汇给)${PERSON}(?:个人|本人|[，。；;！!？?\\s]|$)`,
  '(?:打|转|汇|付|返|存)[^，。；;！!？?\\n]{0,12}(?:个人|私人|他的?|她的?|本人|他自己|他老婆|他家人)(?:的)?(?:银行)?(?:账户|帐户|账号|卡|微信|支付宝)',
  `(?:打点|买通|收买|行贿|贿赂)(?!折|滴)[^，。；;！!？?\\n]{0,8}(?:${PERSON}|关系|客户|一下|了)`,
  `(?:行贿|送钱|塞钱|塞红包|包红包|送红包|私下(?:给|返|打|转|塞|付)|桌下|台下给|账外(?:给|返))`,
]
/** Said of others, or said not to be done. */
const NOT_OURS_ZH =
  /(?:没有?|不(?:能|要|会|可以?|得|许|准|允许)?|绝不|决不|从不|拒绝|拒掉|禁止|严禁|未|别)[^，。；;！!？?\n]{0,8}$|(?:对手|竞品|竞争对手|友商|同行|别家|对家|他们家)[^，。；;！!？?\n]{0,14}$|(?:举报|听说|据说|传言|传闻|处罚|查处|通报|培训|合规|反)[^，。；;！!？?\n]{0,10}$/u
/** They asked, and nobody agreed. */
const ASKED_ZH = /(?:要求|索要|索取|暗示|想要|开口要|问我们?要|提出要)/u
const AGREED_ZH = /(?:答应|同意|给了|已经给|已给|照办|安排了|准备给|承诺)/u

const HINTS_ZH = new RegExp(
  `${BRIBE}|${SHARE}|${SUM_ZH}|打点|买通|收买|行贿|个人|私人|他|她|本人|[送塞]钱|[塞包]红包|私下|[桌台]下|账外`,
  'u',
)

const GIVE_EN =
  '(?:give|gave|giving|given|pay|paid|paying|slip|slipped|slipping|hand|handed|handing|send|sent|sending|wire|wired|wiring|transfer|transferred|offer|offered|offering|promise|promised|promising|owe|owes|arrange|arranged|agreed(?: on| to)?|bung|bunged|venmo(?:ed)?)'
const BRIBE_EN =
  '(?:kick-?backs?|bribes?|backhanders?|hush money|sweeteners?|payoffs?|pay-offs?|brown envelopes?|envelope (?:of|with) cash|cash in (?:an|the) envelope|facilitation payments?|gift cards?|amazon (?:gift )?(?:card|voucher)s?|(?:shopping |gift )vouchers?|prepaid cards?|red envelopes?|hongbao|grease money)'
const PERSON_EN =
  "(?:him|her|(?:the |their )?(?:buyer|purchaser|purchasing manager|procurement (?:manager|lead|head|officer)|engineer|official|plant manager|inspector|decision maker|boss|director|manager)|(?:mr|ms|mrs|dr)\\.? [a-z][a-z'-]+|(?!us\\b|the\\b|them\\b|our\\b|you\\b|me\\b|it\\b)[a-z][a-z'-]+(?: [a-z][a-z'-]+)?)"
/** Words that are no name. */
const FUNCTION_EN =
  '(?:us|the|them|our|you|me|it|an?|of|for|to|in|at|on|by|with|offer|quote|quotation|transfer|deposit|invoice|payment|and|or)\\b'
const SUM_EN =
  '(?:(?:cny|rmb|usd|eur|gbp|hkd|jpy|sgd|[¥$€£])\\s?\\d[\\d,.]*\\s?(?:k|m|thousand)?|\\d[\\d,.]*\\s?(?:k|m|thousand)?\\s?(?:cny|rmb|usd|eur|gbp|hkd|jpy|yuan|dollars|euros|bucks|quid|kuai))'
const NOT_CASH_EN =
  '(?! ?(?:offer|quote|quotation|price|order|discount|off\\b|deal|proposal|po\\b|contract|invoice|bid|sample|worth of|budget|estimate|credit))'
const PERSONAL_EN =
  '(?:personally|privately|in private|under the table|on the side|off the books|in cash|for (?:himself|herself))'

const EN = [
  `\\b${GIVE_EN}\\b[^.;!?\\n]{0,50}\\b${BRIBE_EN}\\b`,
  `\\b${BRIBE_EN}\\b (?:of |was |were )?(?:${SUM_EN}|\\d|to |for |paid|sent|given|agreed)`,
  `${SUM_EN}[^.;!?\\n]{0,8}\\b${BRIBE_EN}\\b`,
  `\\b${GIVE_EN} ${PERSON_EN} (?:an? )?(?:extra )?${SUM_EN}(?: ${PERSONAL_EN})${NOT_CASH_EN}`,
  `\\b${GIVE_EN} (?:him|her|(?:the |their )?(?:buyer|purchaser|purchasing manager|procurement (?:manager|lead|head|officer)|engineer|official|plant manager|inspector)|(?:mr|ms|mrs)\\.? [a-z][a-z'-]+|(?!${FUNCTION_EN})[a-z]+(?: (?!${FUNCTION_EN})[a-z]+)?) ${SUM_EN}\\b${NOT_CASH_EN}(?= ?(?:[.,;!?]|$|to |for (?:his|her|the help)|cash|as a thank))`,
  `\\b${GIVE_EN} ${PERSON_EN} (?:some |a bit of |a little |an? )?(?:cash|money|cut|personal commission|share of the (?:deal|order))\\b(?! (?:flow|discount|back guarantee))`,
  `${SUM_EN} (?:in cash )?(?:to|for) ${PERSON_EN} ${PERSONAL_EN}`,
  `\\b(?:cash|money|payment|commission|cut|\\d+ ?%) (?:to|for) ${PERSON_EN} (?:${PERSONAL_EN}|himself|herself)`,
  `\\b(?:cash|money) (?:for|to) (?:the |their )?(?:buyer|purchaser|purchasing manager|procurement (?:manager|lead|head|officer)|engineer|official|inspector)\\b`,
  `\\b(?:his|her|their) (?:personal|private|own|wife's|husband's) (?:bank )?(?:account|card|wallet|paypal|alipay|wechat)\\b`,
  `\\b(?:bribe|bribed|bribing|grease|greased|pay off|paid off|buy off|bought off) (?:him|her|the (?!invoice|loan|debt|balance|rest|whole)[a-z]+|mr|ms|${PERSON_EN} (?:to|so))`,
  `\\b${GIVE_EN}\\b[^.;!?\\n]{0,40}\\b(?:under the table|off the books)\\b`,
]
const HINTS_EN = new RegExp(
  `${BRIBE_EN}|${SUM_EN}|cash|money|cut|commission|payment|share|\\d ?%|(?:personal|private|own|wife's|husband's) |\\bbrib|\\bgreas|p(?:ay|aid) off|b(?:uy|ought) off|under the table|off the books`,
)
const NOT_OURS_EN =
  /\b(?:no|not|never|don't|didn't|doesn't|won't|can't|cannot|couldn't|wouldn't|refus\w+|declin\w+|reject\w+|without|against|anti|avoid|forbid\w*|prohibit\w*)\b[^.;!?\n]{0,28}$|\b(?:competitors?|rivals?|competition|other supplier|heard(?: that)?|rumou?rs?|apparently|allegedly|accused|training on|policy on)\b[^.;!?\n]{0,40}$/
const ASKED_EN = /\b(?:asked|asks|asking|wants?|wanted|demand\w*|hint\w*|expects?|requested|suggested)\b/
const AGREED_EN =
  /\b(?:agreed|we (?:gave|paid|sent|promised)|i (?:gave|paid|sent|promised|said yes)|and paid|will (?:pay|give|send))\b/

/** `hints`: one of these stands in everything that a pattern of the language finds; most texts have none and are not looked at further. */
type Language = {
  hints: RegExp
  patterns: RegExp[]
  bare: RegExp
  notOurs: RegExp
  asked: RegExp
  agreed: RegExp
}
const LANGUAGES: Language[] = [
  {
    hints: HINTS_ZH,
    patterns: ZH.map((each) => new RegExp(each, 'gu')),
    bare: new RegExp(`${BRIBE}|行贿`, 'gu'),
    notOurs: NOT_OURS_ZH,
    asked: ASKED_ZH,
    agreed: AGREED_ZH,
  },
  {
    hints: HINTS_EN,
    patterns: EN.map((each) => new RegExp(each, 'gu')),
    bare: new RegExp(`\\b(?:${BRIBE_EN}|bribe\\w*)\\b`, 'gu'),
    notOurs: NOT_OURS_EN,
    asked: ASKED_EN,
    agreed: AGREED_EN,
  },
]

/**
 * Whether somebody of ours gives, promises or books money or what is as good for a person of the customer's. `ours`: the words stand where only
 * what we do stands, as in an expense, so that the bare word is enough.
 */
export function moneyToPerson(text: string, { ours = false } = {}): boolean {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[ \t]+/g, ' ')
  return LANGUAGES.some(
    ({ hints, patterns, bare, notOurs, asked, agreed }) =>
      hints.test(plain) &&
      [...patterns, ...(ours ? [bare] : [])].some((pattern) =>
        [...plain.matchAll(pattern)].some(({ index, 0: found }) => {
          const sentence = sentenceAround(plain, index, found.length)
          const before = plain.slice(Math.max(0, index - 60), index)
          if (notOurs.test(before)) return false
          return !asked.test(sentence) || agreed.test(sentence)
        }),
      ),
  )
}

/** The sentence that holds a place of the text. */
function sentenceAround(text: string, start: number, length: number): string {
  const ends = /[。；;！!？?\n]|\. /u
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split(ends)
      .at(-1) ?? ''
  const behind = text.slice(start + length, start + length + 80).split(ends)[0] ?? ''
  return before + text.slice(start, start + length) + behind
}
