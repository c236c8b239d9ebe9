import { rule } from './entities.ts'
import type { Heard } from './heard.ts'
import type { Range, Whose } from './sections.ts'

/** Who acts, at the head of a clause: 郑总总算接电话了, he liked it. 跟郑总, saw Oliver: met, and not who acts. Masked words. */
const THEY_ACT = rule(
  "(?:^|[，,。；;.!?！？\\s:：]|{T}|{A}|那边|说|and |but )\\s?(?:(?:他们?|她们?|对方|客户|人家|<(?:he|she|they)(?='|’|>))|{P}(?!\\ue00f)(?=\\s?(?:(?:总算|终于|今天|这次|刚才?|又|也|都|才|很|挺|已经?|还|直接|当场|主动|亲自|那边|自己|[\\s])*(?:接|打|说|讲|表|承认|认|来|回|发|问|提|态度|同意|松口|觉得|催|嫌|道歉|解释|心情|爽快|痛快|客气|热情)|[ ](?:just |finally |really |also )*<(?:said|says|called|rang|phoned|picked|answered|emailed|texted|wrote|replied|came|liked|likes|loved|was|is|seems?|seemed|admitted|apologi[sz]ed|explained|agreed|accepted|wants?|wanted|needs?|asked|showed|gave|took|has|had|joined|confirmed)>)))",
)
/** We act: 我, I. */
const WE_ACT = rule("(?:^|[，,。；;.!?！？\\s:：]|{T})\\s?(?:我们?(?!的)|咱们?|<(?:i|we)(?='|’|>))")
/** Who pays for what we sell is never one of us. */
const THEY_PAY =
  /^[^，,。；;.]{0,16}?(?:付(?!出)|打(?:款|钱|\s?[\d一二三五十百]{1,6}(?:\.\d)?\s?万|个?(?:首|尾|货)款)|汇(?!报|总)|回款|结(?:清|账|掉|款)|放款|还(?:款|钱|清|上|\s?\d)|到账|下(?:单|订单|po)|(?<![a-z])(?:pay|settle|clear (?:the|it|their|half|all)|transfer|wire|remit|release|place the order|sign|issue the (?:po|order)|half of the|the balance)(?![a-z]))/u
/** It goes over to them, so we do it; it comes to us, so they do. */
const TO_THEM =
  /^[^，,。；;.]{0,24}?(?:(?:发|送|寄|拿|带|传|递|交|打|给|报)(?:[一份个套]{0,2})过去|(?<![a-z])(?:to|over to) (?:him|her|them)(?![a-z]))/u
const TO_US =
  /^[^，,。；;.]{0,24}?(?:(?:发|送|寄|拿|带|传|递|交|打|汇|给|报)(?:[一份个套]{0,2})(?:过来|回来)|(?<![a-z])(?:to|over to|send|give|let|tell|call) (?:us|me)(?![a-z]))/u

/** They asked, and we said yes: 催图纸，答应周五前给. */
const ASKED_US =
  /(?:催|要(?!是|么)|求|盯|让我们?|叫我们?|追)[^，,。；;]{0,10}[\s，,]+$|(?<![a-z])(?:wants?|wanted|asked|asks|needs?|chas(?:ed|ing)|pushing|pressed)(?![a-z])[^,.;]{0,40}[\s,;]+(?:and |so )?$/u

/** Whose promise it is that begins behind `at`, where no word right before it says so: 承认拖了75天 答应25号先打20万. */
export function whoseIn({ entities, folded, words }: Heard): Whose {
  return {
    isTheirs: (range) => isTheirs(entities, folded.text, range),
    toldOf: (start, end) => {
      const behind = folded.text.slice(end)
      const before = words.slice(Math.max(0, start - 80), start)
      const clause = /[^，,。；;.!?！？]*$/u.exec(before)?.[0] ?? ''
      if (THEY_PAY.test(behind) && !WE_ACT.test(clause)) return { by: 'them', sure: true }
      if (TO_US.test(behind)) return { by: 'them', sure: true }
      if (TO_THEM.test(behind)) return { by: 'us', sure: true }
      if (ASKED_US.test(before)) return { by: 'us', sure: false }
      const they = lastOf(before, THEY_ACT)
      const we = lastOf(before, WE_ACT)
      return they > we ? { by: 'them', sure: false } : undefined
    },
  }
}

function lastOf(words: string, pattern: RegExp): number {
  return [...words.matchAll(new RegExp(pattern, 'gu'))].at(-1)?.index ?? -1
}

/** A person of theirs stands right before the word of promising, or with their account behind them: Oliver Grant at Meridian promised. */
function isTheirs({ people, accounts }: Heard['entities'], text: string, range: Range): boolean {
  const before = (each: Range) => each.end <= range.end && each.end >= range.start
  return people.some(
    (person) =>
      before(person) ||
      accounts.some(
        (account) => before(account) && /^ (?:at|from|of) $/.test(text.slice(person.end, account.start)),
      ),
  )
}
