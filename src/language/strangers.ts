import { rule } from './entities.ts'
import type { Heard } from './heard.ts'
import { sourceOf, trimmed } from './text.ts'

const ENDS =
  '公司|集团|厂|科技|机械|重机|重工|实业|股份|电气|电子|化工|水泥|钢铁|建材|能源|制药|医药|食品|物流|环保|光电|材料|轴承|渔业|乳业|电缆|家电|纸业|锅炉|玻璃|酒业|药业|矿业|水务|石化|铸造|纺织|陶瓷|证券|银行|保险|大学|医院|港务|矿务|电网|农业|牧业|服装|家具|船舶|航空|泵业|阀业|电力|生物|生化|新材|半导体|海工|动力|精工|造纸|纺机|种业|饮料|饲料'
/** 锦江水泥厂那边, 跟恒大机械聊: behind a word that leads to somebody, or at the head of a clause. Masked text: nobody whom we have. */
const CHINESE = rule(
  `(?:^|[\\s，,。；;：:]|{T}|去(?:了|了?一?趟)?|到了?|了|跟|和|与|给|在|找|见了?|拜访了?|约了?|打给|联系)([\\u3400-\\u9fff]{2,10}?(?:${ENDS}))(?=$|[\\s，,。；;：:的那这]|{P}|让|约|来|说|要|想|打|有|见|聊|谈)`,
)
/** What a company is called by its trade, and whose people are named: 东海证券, 华新的采购. */
export const COMPANY =
  /(?:公司|集团|厂|重工|石化|能源|水务|食品|制药|化工|钢铁|海工|科技|技术|电子|电力|机械|设备|制造|工业|工程|材料|汽车|物流|航运|医疗|股份|铸造|纸业|医药)|重机|水泥|矿业|建材|光电|生物|环保|家电|轴承|电缆|的(?:采购|老板|人|经理|设备|技术)|的[\u4e00-\u9fff](?:总|处长?|部长|科长|主任|经理|董|厂长)/u

const LEAD = /^(?:今天|昨天|刚才?)?(?:又|再)?(?:去|到|跟|和|与|给|在|找|见|拜访|走访|约|打给|联系)[了过]?/u
/** with Contoso Steel, at Acme: a word of contact, then words written with a capital. */
const ENGLISH =
  /(?<![a-z])(?:with|w|w\/|at|from|met|visited|called|saw|about|on|for|to) (?=(?:the )?([a-z][a-z&'.-]+(?: [a-z][a-z&'.-]+){0,3}))/gu
/** Northgate Foundry phoned me: whoever does what customers do. */
const WHO_DID =
  /(?<![a-z])([a-z][a-z&'.-]+(?: [a-z][a-z&'.-]+){1,3})(?= (?:just |have |has |had )*(?:phoned|called|rang|emailed|wrote|texted|messaged|visited|came|contacted|reached|got in touch|dropped|stopped|want|wants|asked|are|is) )/gu
/** Words of ours in front of which nothing is a company. */
const NO_COMPANY =
  /^(?:我们?|你们?|他们?|咱们?|本|贵|总|分|子|母|新|老|哪[家个]?|一家|几家|这家|那家|同|对方|其他|别的?|两家|各家|全)+(?:公司|集团|厂)$/u

/** A Chinese company in a message that is none of ours, by the word of its trade. */
export function companyIn({
  folded,
  words,
  entities,
}: Pick<Heard, 'folded' | 'words' | 'entities'>): string | undefined {
  if (entities.accounts.length > 0) return undefined
  const chinese = CHINESE.exec(words)
  const said = chinese?.[1]?.replace(LEAD, '')
  if (!chinese || !said || NO_COMPANY.test(said)) return undefined
  const start = chinese.index + chinese[0].lastIndexOf(said)
  return trimmed(sourceOf(folded, start, start + said.length))
}

/** The company in a message that is none of ours, as it was written; undefined where nothing looks like one. */
export function strangerIn({ folded, words, entities }: Heard): string | undefined {
  if (entities.accounts.length > 0) return undefined
  const chinese = companyIn({ folded, words, entities })
  if (chinese) return chinese
  for (const match of [...words.matchAll(ENGLISH), ...words.matchAll(WHO_DID)]) {
    const named = match[1] ?? ''
    const start = words.indexOf(
      named,
      match[0].startsWith(named) ? match.index : match.index + match[0].length,
    )
    const written = sourceOf(folded, start, start + named.length).replace(/^(?:\p{Ll}[\p{L}']* )+/u, '')
    const company = /^(?:\p{Lu}[\p{L}&'.-]*)(?: (?:\p{Lu}[\p{L}&'.-]*|&|and|of))*/u.exec(written)?.[0]
    if (
      company &&
      company.length >= 3 &&
      !/^(?:I|Q\d|PO|RFQ|CEO|CFO|ROI|PPT|WeChat|Teams|Zoom|Slack|Feishu|Lark|Excel)$/iu.test(company)
    )
      return trimmed(company)
  }
  return undefined
}
