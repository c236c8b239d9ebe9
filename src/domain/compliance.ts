/** Money, or what is as good as money. */
const MONEY =
  '(?:[\\d一二两三四五六七八九十百千万]+\\s*(?:元|块|万|k\\b)|现金|红包|购物卡|油卡|礼品卡|金条|转账|cash|gift cards?|vouchers?|(?:[$€£¥]|usd|eur|cny|rmb)\\s*\\d)'
/** Somebody, not a company: 王总, 李处长, Mr Grant, him. */
const PERSON =
  '(?:[\\u4e00-\\u9fff]{1,3}(?:总|经理|处长?|科长?|主任|工|局长?|部长|老师|先生|女士)|他|她|本人|个人|私人|(?:mr|ms|mrs|dr)\\.? [a-z]+|him|her|personally|privately)'
const ALWAYS =
  /回扣|行贿|受贿|好处费|茶水费|辛苦费|贿赂|(?<![a-z])(?:bribe[sd]?|kickbacks?|under the table|pay(?:ment)?s? to (?:him|her))(?![a-z])/iu
const GIVEN = new RegExp(
  `(?:给|送|塞|转|打)(?:了)?${PERSON}[^，,。.;；]{0,12}${MONEY}|${MONEY}[^，,。.;；]{0,6}(?:给|送|塞给|转给|打给)(?:了)?${PERSON}|(?<![a-z])(?:gave|give|giving|paid|pay|sent|send|handed|slipped)(?![a-z]) (?:${PERSON}|[a-z]+ [a-z]+)[^,.;]{0,20}${MONEY}`,
  'iu',
)
/** Said to have been refused, or asked about as a rule: no such thing happened. */
const REFUSED =
  /不(?:能|得|可以?|许|收|给|要|会)|拒绝|没有?(?:给|收|送)|严禁|禁止|(?<![a-z])(?:no|not|never|refused?|declined?|without|against)(?![a-z])/iu

/** Whether a text tells of money or favours given to a private person: it is not kept, at any border (S37, S43). */
export function moneyToPerson(text: string): boolean {
  return text.split(/[，,。.;；!！?？\n]/).some((clause) => {
    if (!ALWAYS.test(clause) && !GIVEN.test(clause)) return false
    return !REFUSED.test(clause)
  })
}
