import type { Heard } from './heard.ts'

/** 围墙低于70%的客户, lowest wall scores, 费用超预算了吗, 客户承诺了我们什么: begins with the word of a command, and asks. Folded text. */
const OF_ALL =
  /^(?:围墙|费用|花费|满意度|客户)(?:分数?|得分)?[^，,。]{0,14}(?:低于|高于|不到|不足|超过?|最[低高少多差]|吗|谁|哪[些家个]|什么|啥)|^客户(?:们|都|还)*(?:欠|答应|承诺)(?:了|过|着)?(?:我们?|我|咱们?)|^(?:the |our |my )?(?:lowest|highest|best|worst|weakest|strongest) (?:walls?|wall scores?|satisfaction|csat|scores?|spend|expenses)(?![a-z])|^(?:walls?|satisfaction|csat|spend|expenses)(?: scores?)? (?:are |is )?(?:below|above|under|over|less|more|lower|higher)(?![a-z])/u

/** Whether a message asks about all of them and not about one account, whatever command its first word stands for. */
export function isOfAll({ folded, entities }: Heard): boolean {
  const { accounts, people, deals, codes } = entities
  return (
    accounts.length + people.length + deals.length + codes.length === 0 && OF_ALL.test(folded.text.trim())
  )
}
