/** How money for a person of the customer's is told in English; see `private-money.ts`. */

const GIVE =
  '(?:give|gave|giving|given|pay|paid|paying|slip|slipped|slipping|hand|handed|handing|pass|passed|send|sent|sending|wire|wired|wiring|transfer|transferred|offer|offered|offering|promise|promised|promising|owe|owes|arrange|arranged|agreed(?: on| to)?|bung|bunged|venmo(?:ed)?|paypal(?:ed)?|tip|tipped|leave|left|buy|bought|get|got)'
const CARD =
  '(?:gift|amazon|visa|mastercard|steam|apple|itunes|google play|starbucks|store|petrol|fuel|prepaid|debit)'
const BRIBE = `(?:kick-?backs?|cash (?:gifts?|presents?)|bribes?|backhanders?|hush money|thank-?you money|sweeteners?|payoffs?|pay-offs?|brown envelopes?|envelopes? (?:of|with|full of) (?:the )?cash|cash in (?:an|the) envelope|facilitation payments?|(?:${CARD} )+(?:cards?|vouchers?)|(?:shopping|gift) vouchers?|red envelopes?|hongbao|grease money|(?:finder'?s|introduction) fees?|personal (?:commission|cut|bonus|fee|reward))`
const ROLE =
  '(?:buyer|purchaser|purchasing manager|procurement (?:manager|lead|head|officer)|engineer|chief engineer|official|plant manager|inspector|guard|receptionist|secretary|clerk|assistant|customs officer|evaluator|judge|jury|tender committee)'
/** Words that are no name. */
const FUNCTION =
  '(?:us|the|them|our|you|me|it|its|an?|of|for|to|in|at|on|by|with|from|up|out|off|over|back|all|some|any|my|your|their|this|that|these|those|half|full|more|offer|quote|quotation|transfer|deposit|invoice|payment|and|or|cash|money|everything|nothing|\\d+)\\b'
const NAME = `(?!${FUNCTION})[a-z][a-z'-]+(?: (?!${FUNCTION})[a-z][a-z'-]+)?`
const PERSON = `(?:him|her|(?:the |their )?(?:${ROLE}|decision maker|boss|director|manager)|(?:mr|ms|mrs|dr)\\.? [a-z][a-z'-]+|(?!us\\b|the\\b|them\\b|our\\b|you\\b|me\\b|it\\b)[a-z][a-z'-]+(?: [a-z][a-z'-]+)?)`
const CERTAIN = `(?:him|her|(?:the |their )?${ROLE}|(?:mr|ms|mrs)\\.? [a-z][a-z'-]+|${NAME})`
const FAMILY = '(?:wife|husband|partner|son|daughter|kids?|children|family|brother|sister|parents|driver)'
const COUNT =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a few|several|(?:[a-z]+ )?(?:hundred|thousand|grand))'
const CURRENCY = '(?:cny|rmb|usd|eur|gbp|hkd|jpy|yuan|dollars|euros|pounds|bucks|quid|kuai)'
const SUM = `(?:(?:cny|rmb|usd|eur|gbp|hkd|jpy|sgd|[¥$€£])\\s?\\d[\\d,.]*\\s?(?:k|m|thousand)?|\\d[\\d,.]*\\s?(?:k|m|thousand|grand)?\\s?${CURRENCY}|${COUNT} ${CURRENCY}|\\d+ ?k (?:in )?cash|\\d[\\d,.]* (?:in )?cash)`
const NOT_CASH =
  '(?! ?(?:offer|quote|quotation|price|order|discount|off\\b|deal|proposal|po\\b|contract|invoice|bid|sample|worth of|budget|estimate|credit|rebate|too much|too little))'
const PERSONAL =
  '(?:personally|privately|in private|under the table|on the side|off the books|in cash|for (?:himself|herself))'
/** What a person is given for themselves. What is a gift within the rules stands in the gift register, under its code. */
const FOR_ONESELF =
  '(?:iphones?|ipads?|macbooks?|smartphones?|rolex(?:es)?|watch(?:es)?(?! list)|handbags?|necklaces?|jewell?ery|(?:new )?cars?(?! park)|motorbikes?|gold bars?)'
const BILL =
  '(?:(?:private|family|summer|winter|ski) )*(?:holidays?|vacations?|rent|mortgage|school fees|tuition|wedding|car|(?:credit card )?debts?|credit card(?: bill)?)'
const NEAR = '[^.;!?\\n]'
const CLOSE = '[^.,;!?\\n]'

const PATTERNS = [
  `\\b${GIVE}\\b${NEAR}{0,50}\\b${BRIBE}\\b`,
  `\\b${BRIBE}\\b (?:of |was |were |is )?(?:${SUM}|\\d|to (?!our\\b|the (?:agent|distributor|partner))|for (?!our\\b|the (?:agent|distributor|partner))|paid|sent|given|agreed)`,
  `${SUM}${NEAR}{0,8}\\b${BRIBE}\\b`,
  `\\b${GIVE} ${PERSON} (?:an? )?(?:extra )?${SUM}(?: ${PERSONAL})${NOT_CASH}`,
  `\\b${GIVE} ${CERTAIN} ${SUM}\\b${NOT_CASH}(?= ?(?:[.,;!?]|$|to |so |for (?:his|her|the help)|cash|as a thank))`,
  `\\b${GIVE} (?:him|her|${NAME})'?s? ${FAMILY} (?:an? )?(?:extra )?${SUM}${NOT_CASH}`,
  `\\b(?:give|gave|giving|hand|handed|slip|slipped|pass|passed|pay|paid|send|sent) ${CERTAIN} ${CLOSE}{0,30}\\b(?:in cash|\\d+ cash)\\b(?! (?:flow|discount|back guarantee|on delivery))`,
  `\\b${GIVE} ${PERSON} (?:some |a bit of |a little |an? )?(?:cash|money|cut|personal commission|share of the (?:deal|order))\\b(?! (?:flow|discount|back guarantee|-?off))`,
  `\\b${GIVE} ${CERTAIN} \\d[\\d.]* ?%(?: of (?:the|this|that) (?:deal|order|contract|value|invoice)|(?: of it)? (?:on the side|under the table|for (?:himself|herself)|personally|in cash))`,
  `\\benvelopes?\\b${CLOSE}{0,24}(?:\\d{3,}(?! ?(?:page|kw|bar|mm))|\\d[\\d.]* ?k\\b|\\bcash\\b|\\bmoney\\b)|\\b(?:left|leave|slipped|handed|passed|gave) (?:him |her )?an? envelope\\b${NEAR}{0,16}, ?(?:${SUM}|\\d{3,})`,
  `${SUM} (?:in cash )?(?:to|for) ${PERSON} ${PERSONAL}`,
  `\\b(?:cash|money|payment|fee|commission|cut|\\d+ ?%) (?:of \\d+k? )?(?:to|for) ${PERSON} (?:${PERSONAL}|himself|herself)`,
  `\\b(?:fee|commission|bonus) of (?:${SUM}|\\d+ ?k?) (?:to|for) ${NAME} ${PERSONAL}`,
  `\\b(?:cash|money) (?:for|to) (?:the |their )?${ROLE}\\b`,
  `\\b(?:his|her|their) (?:personal|private|own|wife's|husband's) (?:bank )?(?:account|card|wallet|paypal|alipay|wechat)\\b`,
  `\\b(?:to|into|on|onto) (?:his|her) (?:bank )?(?:account|card|wallet|paypal|alipay|wechat|revolut)\\b`,
  `\\b(?:in|into) (?:his|her) (?:own )?pocket\\b`,
  `\\b(?:top(?:ped)? up|recharged?|reload(?:ed)?) (?:his|her|[a-z]+'s) (?:alipay|wechat|paypal|card|wallet|phone)\\b`,
  `\\b(?:bribe|bribed|bribing|grease|greased|pay off|paid off|buy off|bought off) (?:him|her|the (?!invoice|loan|debt|balance|rest|whole)[a-z]+|mr|ms|${PERSON} (?:to|so))`,
  `\\b${GIVE}\\b${NEAR}{0,40}\\b(?:under the table|off the books)\\b`,
  `\\b(?:sent|send) (?:an? )?(?:paypal|venmo|alipay|wechat|western union)(?: transfer| payment)? to ${NAME}`,
  `\\b(?:sort(?:ed)?|look(?:ed)? after|took care of|take care of) ${NAME}(?: out)? with (?:some |a bit of |a little )?(?:cash|money|${SUM})`,
  `\\b(?:got|gets?|received?|receives|took|takes?) (?:his|her) (?:${SUM}|\\d+ ?%|cut\\b(?!-| ?off)|commission|share of the (?:deal|order))`,
  `\\b(?:he|she) gets? \\d[\\d.]* ?%(?! ?(?:discount|rebate|off|more|less))`,
  // Told as theirs: his kickback, her cut.
  `\\b${GIVE} ${PERSON} (?:his|her) (?:commission|bonus|cut|share|reward|fee|cash|money)\\b(?!-| ?off)`,
  `\\b(?:waits?|waiting|chas(?:es|ing)) for (?:his|her) (?:commission|cut|cash|money|envelope|bonus)\\b(?!-| ?off)`,
  `\\b(?:his|her|${NAME}'s) ${BRIBE}\\b`,
  `\\b${BRIBE} from (?:us|me)\\b`,
  `\\b(?:iphones?|ipads?|macbooks?|smartphones?|rolex(?:es)?|handbags?|necklaces?|gold bars?) for (?!demos?\\b|field\\b|testing\\b|office\\b|sales\\b)${NAME}\\b`,
  // Things for oneself, and bills paid for somebody.
  `\\b(?:give|gave|bought|buy|buying|sent|promised|got) (?:him|her|${NAME})(?:'s ${FAMILY})? (?:an? |the |some )?(?:new |gold )?${FOR_ONESELF}\\b`,
  `\\b(?:pay|paid|paying|cover|covered|settled?) (?:for )?(?:his|her|${NAME}'s) ${BILL}\\b`,
]

/** Only among our own words, where they stand for what we do: "Oliver's cut". */
const OURS = `\\b(?:takes?|gets?|pockets?|receives?) \\d[\\d.]* ?% (?:of|on|from) (?:each|every|all|any|the) (?:deals?|orders?|contracts?|invoices?|sales?)\\b|\\b(?:and|for|with) (?:his|her) ${FAMILY} (?:to [a-z]|on (?:a|the) (?:trip|holiday|cruise)|(?:flights?|hotel|holiday|travel|tickets?)\\b)|\\b(?:commission|cut) on every (?:order|deal)\\b|\\b(?:${BRIBE}|bribe\\w*)\\b|'s (?:cut|share)\\b(?!-| ?off)`

const HINTS = `${BRIBE}|${SUM}|${FOR_ONESELF}|cash|money|cut|commission|payment|share|fee|bonus|envelope|pocket|top(?:ped)? up|recharge|reload|paypal|venmo|alipay|wechat|western union|\\d ?%|(?:personal|private|own|wife's|husband's) |\\bbrib|\\bgreas|p(?:ay|aid) off|b(?:uy|ought) off|under the table|off the books|(?:his|her) (?:bank )?(?:account|card|wallet)|(?:his|her) ${FAMILY}|${BILL}`

export const english = {
  hints: new RegExp(HINTS),
  patterns: PATTERNS.map((each) => new RegExp(each, 'gu')),
  bare: new RegExp(OURS, 'gu'),
  /** Said of others, or said not to be done. */
  notOurs:
    /\b(?:no|not|never|don't|didn't|doesn't|won't|can't|cannot|couldn't|wouldn't|refus\w+|declin\w+|reject\w+|without|against|anti|avoid|forbid\w*|prohibit\w*)\b[^.;!?\n]{0,28}$|\b(?:competitors?|rivals?|competition|other supplier|heard(?: that)?|rumou?rs?|apparently|allegedly|accused|training on|policy on)\b[^.;!?\n]{0,40}$/,
  /** They asked, and nobody agreed. */
  asked: /\b(?:asked|asks|asking|wants?|wanted|demand\w*|hint\w*|expects?|requested|suggested)\b/,
  agreed:
    /\b(?:agreed|we (?:gave|paid|sent|promised)|i (?:gave|paid|sent|promised|said yes)|and paid|will (?:pay|give|send))\b/,
}
