/** How money for a person of the customer's is told in Chinese; see `private-money.ts`. */

const RELATIVE =
  '(?:(?:的)?(?:老婆|爱人|夫人|太太|老公|家人|家里|儿子|女儿|孩子|小孩|孙子|父母|父亲|母亲|亲戚|司机|秘书))'
const PERSON = `(?:(?:[他她](?!们)|对方个人|个人|本人|私人|采购(?:员|经理|总监|负责人)?|老板|负责人|经办人|对接人|关键人|评委|(?:评标|评审)?专家|领导|客户的人|门卫|保安|前台|小[\\u4e00-\\u9fff](?!时|型|样|批)|[\\u4e00-\\u9fff]{1,3}?(?:总监|经理|主任|处长|科长|部长|局长|院长|厂长|主管|总工|总|工|处|科|局|老师|先生|女士|姐|哥))${RELATIVE}?)`
const NUMBER = '(?:\\d[\\d,.]*|[一二三四五六七八九十两几百千]+)'
const SUM = `(?:[¥￥]\\s?\\d[\\d,.]*|${NUMBER}\\s*(?:元|块钱?|万元|万(?!元)|千元|千(?!元)|百元|百(?!元)|个点|%|w|k))`
/** A number that counts nothing is money after words that only money follows: 塞了两千. */
const BARE =
  '(?:\\d{3,6}|[一二三四五六七八九两]?[十百千万][一二三四五六七八九百千]*)(?![\\d,.]|\\s*(?:多|余|来)?(?:份|个|台|字|件|页|套|支|只|条|箱|盒|瓶|米|吨|公斤|千克|kg|kw|次|遍|人|天|号|型|年|月|日|的|款|种|张|吨|片|根|[./年月:：-]))'
const ANY_SUM = `(?:${SUM}|${BARE})`
/** What a sum may be of without being money in the hand. */
const NOT_CASH =
  '(?!\\s*(?:的|以内的?|左右的?)?\\s*(?:报价|价|报|单|订单|方案|折扣|优惠|降|让利|返利|返点|预算|合同|货|样品|设备|产品|项目|保证金|账期|回款|额度|授信|礼品|茶叶|月饼|餐|发票|尾款|预付|定金|首付|质保))'
/** What nobody gives a person for a good reason. */
const BRIBE =
  '(?:回扣|回佣|好处费?|辛苦费|茶水费|封口费|打点费|感谢费|红包|购物卡|充值卡|储值卡|加油卡|油卡|超市卡|京东[eE]?卡|[eE]卡|消费卡|礼品卡|提货卡|贿赂|黑钱|压岁钱)'
/** What a company is given for good reasons, and a person is not. */
const SHARE =
  '(?:返点|返现|返利|佣金|提成(?!本)|分成(?!\\s*[一二两三四五六七八九十几\\d])|分红|信息费|介绍费(?!用)|咨询费|现金(?!折扣|流|支付|付款|结算)|好处|一笔钱|点钱|钱)'
/** What a person is given for themselves. What is a gift within the rules stands in the gift register, under its code. */
const FOR_ONESELF =
  '(?:手机|iphone|ipad|平板电脑|笔记本电脑|手表|名表|包包|名牌包|[个只]包(?!装|裹|厢)|金条|黄金|首饰|项链|戒指|轿车|电动车|房租|学费|(?:私人|出国|家庭|全家)旅游|旅游|信用卡|房贷|车贷|话费)'
/** Tobacco and spirits by the piece: 两条中华, 茅台两瓶. Counted, so that a customer of that name is none. */
const PIECES = `${NUMBER}\\s*(?:条|瓶|箱|盒|提)`
const SMOKE =
  '(?:(?:软|硬|飞天|名|好|高档)?(?:中华|香烟|烟(?![气道囱尘雾台感])|茅台|五粮液|白酒|红酒|洋酒|名酒|好酒|酒(?![店精会桌]))|黄鹤楼|芙蓉王)'
const GIVE =
  '(?:给|送|塞|打(?:了|给|过去)|转(?:了|给|账)|付|发|包|返|汇|许(?:了|诺|给)|答应|承诺|准备|安排|留|谈好|谈妥|谈了|说好|约定|约好|同意)'
const NEAR = '[^，。；;！!？?\\n]'

const PATTERNS = [
  `${GIVE}${NEAR}{0,16}${BRIBE}`,
  `${BRIBE}${NEAR}{0,8}(?:给|送|塞|打|转|付|发|返|已|${SUM}|\\d)`,
  `${SUM}${NEAR}{0,4}${BRIBE}`,
  `${BRIBE}\\s*${PERSON}`,
  `${PERSON}的?${BRIBE}`,
  `(?:给|送|塞|转|打|付|返|汇|包|发|孝敬)(?:了|给|给了)?${PERSON}(?:那边|个人|本人)?(?:的?(?:微信|支付宝|卡上?|账户|账号))?(?:上|里)?(?:转|打|塞|送|包|发|汇|付|返|留)?了?\\s*${SUM}${NOT_CASH}`,
  `(?:给|送|塞|转|打|付|返|答应|承诺|许)(?:了|给|给了)?${PERSON}${NEAR}{0,8}${SHARE}`,
  `(?:给|送|塞)(?:了|给)?${PERSON}${NEAR}{0,16}现金(?!折扣|流|支付|付款|结算)`,
  `${SUM}${NEAR}{0,4}(?:转给|打给|塞给|送给|返给|给了?|汇给)${PERSON}(?:个人|本人|[，。；;！!？?\\s]|$)`,
  `(?:打|转|汇|付|返|存)${NEAR}{0,12}(?:个人|私人|他的?|她的?|本人|他自己|他老婆|他家人)(?:的)?(?:银行)?(?:账户|帐户|账号|卡|微信|支付宝)`,
  `(?:个人|私人|本人)(?:的)?(?:银行)?(?:账户|帐户|账号|卡|微信|支付宝)${NEAR}{0,4}(?:打|转|汇|付|收)了?款?`,
  `(?:打点|买通|收买|行贿|贿赂)(?!折|滴)${NEAR}{0,8}(?:${PERSON}|关系|客户|一下|了)`,
  `(?:行贿|送钱|塞钱|塞红包|包红包|送红包|私(?:下|底下)(?:里)?(?:给|返|打|转|塞|付)|桌下|台下给|账外(?:给|返))`,
  // Verbs that money alone follows.
  `(?:塞|孝敬)(?:了|给了?)?(?:${PERSON})?(?:了)?\\s*${ANY_SUM}${NOT_CASH}`,
  `(?:微信|支付宝|(?:银行)?卡(?:里|上)|账户(?:里|上)?)\\s*(?:给|向|往)?(?:转|打|存|充|汇|发)?(?:${PERSON})?(?:转|打|存|充|汇|发)(?:了|过去|给)?(?:${PERSON})?\\s*${ANY_SUM}${NOT_CASH}`,
  `(?:给|往|向)${PERSON}(?:的)?(?:微信|支付宝|(?:银行)?卡|账户)(?:里|上)?(?:转|打|存|充|汇)(?:了|过去)?\\s*${ANY_SUM}${NOT_CASH}`,
  `(?:给|向)${PERSON}(?:转账?|打款|汇款|包|塞|孝敬)(?:了|过去)?\\s*${ANY_SUM}${NOT_CASH}`,
  `${PERSON}(?:那边|那里)?(?:意思|表示)(?:了?一下|意思|了意思)${NEAR}{0,4}[，,\\s]*${ANY_SUM}`,
  `给${NEAR}{0,8}每人\\s*${ANY_SUM}${NOT_CASH}`,
  `(?:${PERSON}|[他她](?!们))(?:个人|本人)?(?:拿|抽|提)(?:走|了)?\\s*${NUMBER}\\s*(?:个点|%|成)(?!的?(?:折扣|优惠|货|款))`,
  `签单后给[他她](?!们)\\s*${NUMBER}\\s*(?:个点|%)(?!的?(?:折扣|优惠|返利))`,
  // Things for oneself, and bills paid for somebody.
  `(?:给|送|帮|替|为)(?:了|给)?${PERSON}${NEAR}{0,6}(?:买|报销|还|付|交|充|安排)(?:了|个)?${NEAR}{0,6}${FOR_ONESELF}`,
  `送(?:了|给)?${PERSON}${NEAR}{0,6}${FOR_ONESELF}`,
  `(?:给|送|塞|拎|孝敬)(?:了|给)?${PERSON}${NEAR}{0,4}${PIECES}\\s*${SMOKE}`,
  `(?:给|送|塞|拎|孝敬)(?:了|给)?${PERSON}${NEAR}{0,4}${SMOKE}\\s*${PIECES}`,
  `(?:${PIECES}\\s*${SMOKE}|${SMOKE}\\s*${PIECES})${NEAR}{0,4}(?:送|给|塞|孝敬)(?:了|给)?${PERSON}`,
  `(?:给|替|为)${PERSON}(?:安排|找|叫|点)(?:了)?(?:[一两几]?个)?(?:小姐|陪侍|桑拿|按摩|陪酒)`,
  // Told from their side: it has not come yet, it may go through somebody's own account.
  `(?:没有?|还没)(?:收|拿)到(?:我们?的?|他的?|她的?)?${BRIBE}`,
  `走账(?:给|到)${NEAR}{0,4}${PERSON}|走${NEAR}{0,2}(?:个人|私人)(?:的)?账`,
  `给\\s*${PERSON}\\s*点?\\s*(?:意思意思|意思一下|表示表示)`,
  `(?:孩子|儿子|女儿|老婆|家人)${NEAR}{0,8}(?:我们|我方|公司|我)(?:来)?(?:出|付|交|报销|承担|赞助)${NEAR}{0,4}(?:费|钱|学|机票)`,
]

/** Only among our own words, where they stand for what we pay: a fee for a person themselves, a journey or school for their family. */
const OURS = `(?:个人|私人|本人)(?:的)?(?:咨询|劳务|顾问|服务|讲课|信息)费|(?:个人|私人|本人)(?:的)?(?:佣金|提成)|(?:老婆|爱人|夫人|太太|老公|家人|家属|全家|儿子|女儿|孩子|小孩)${NEAR}{0,8}(?:旅游|度假|[\\u4e00-\\u9fff]{2}游(?!戏)|出国|学费|择校|赞助|留学|补习)`

/** Whoever reads nothing of these need not look at the patterns. */
const HINTS = `${BRIBE}|${SHARE}|${SUM}|${FOR_ONESELF}|打点|买通|收买|行贿|个人|私人|本人|[送塞]钱|[塞包]红包|私下|私底下|[桌台]下|账外|塞|孝敬|意思|表示|转账|打款|汇款|走账|走个人|走私人|孩子|儿子|女儿|老婆|家人|微信|支付宝|卡[里上]|每人|成|${SMOKE}|小姐|陪侍|桑拿|按摩|陪酒|家属|全家|老公|太太|夫人|爱人|小孩`

export const chinese = {
  hints: new RegExp(HINTS, 'u'),
  patterns: PATTERNS.map((each) => new RegExp(each, 'gu')),
  bare: new RegExp(`${BRIBE}|行贿|${OURS}`, 'gu'),
  /** Said of others, or said not to be done. */
  notOurs:
    /(?:没有?|不(?:能|要|会|可以?|得|许|准|允许)?|绝不|决不|从不|拒绝|拒掉|禁止|严禁|未|别)[^，。；;！!？?\n]{0,8}$|(?:对手|竞品|竞争对手|友商|同行|别家|对家|他们家)[^，。；;！!？?\n]{0,14}$|(?:举报|听说|据说|传言|传闻|处罚|查处|通报|培训|合规|反)[^，。；;！!？?\n]{0,10}$/u,
  /** They asked, and nobody agreed. */
  asked: /(?:要求|索要|索取|暗示|想要|开口要|问我们?要|提出要)/u,
  agreed: /(?:答应|同意|给了|已经给|已给|照办|安排了|准备给|承诺)/u,
}
