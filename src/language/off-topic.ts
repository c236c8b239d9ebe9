import { type Heard, preambleOf } from './heard.ts'
import { pageNear } from './page-near.ts'

/** Words of the work that the bot keeps: a question with one of them may be for it, and is shown what can be asked. Folded text. */
const OURS =
  /客户|商机|项目|单|拜访|见|跑|访|联系|跟进?|下一?步|待办|任务|计划|总结|周报|日报|月报|报告|回款|应收|欠|款|账|钱|额度|授信|投诉|客诉|合同|报价|价|标|风险|预警|逾期|超期|承诺|答应|目标|业绩|收入|预算|费用|毛利|利润|审批|批|申请|阶段|续约|签|团队|组|部门|销售|级|类|满意|围墙|联系人|决策|负责|竞争|对手|市场|行业|记录|提醒|安排|验收|交付|交货|发货|货|样品|样机|图纸|方案|产品|折扣|数据|数字|你|机器人|帮|会议(?!室)|请假|休假|出差|代|接手|(?<![a-z])(?:accounts?|customers?|clients?|contacts?|deals?|opportunit\w+|pipeline|visit\w*|met|meet\w*|see|seen|saw|calls?|called|steps?|tasks?|to-?dos?|plans?|summar\w+|reports?|digest|paid|pay\w*|receivables?|invoices?|owe\w*|debt\w*|money|credit|limits?|complain\w*|contracts?|quot\w+|pric\w+|offers?|tenders?|bids?|risk\w*|overdue|late|promis\w+|targets?|quota|revenue|sales|sell|sold|sign\w*|budget\w*|spen\w+|expens\w+|cost\w*|margin\w*|profit\w*|approv\w+|requests?|stages?|renew\w*|team|reps?|tiers?|satisfaction|walls?|owns?|owners?|cover\w*|backup|discounts?|average|samples?|drawings?|deliver\w*|shipment|products?|competitors?|rivals?|market|logged|log|notes?|remind\w*|number\w*|figures?|won|lost|win|lose|holiday|leave|away|you|your|bot|company|business|work|today|week|month|quarter|year)(?![a-z])/u

/** anyone got a spare charger?, 附近有什么好吃的: a question to nobody and about nothing that is kept here. */
export function isOffTopic({ folded, entities }: Heard): boolean {
  const { accounts, people, deals, codes, members, days } = entities
  if (accounts.length + people.length + deals.length + codes.length + members.length > 0) return false
  const said = folded.text.slice(preambleOf(folded.text))
  const own = days.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    folded.text,
  )
  return said.trim().length > 4 && !OURS.test(own) && pageNear(folded.text) === undefined
}
