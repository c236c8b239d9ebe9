import type { LossReason } from '../domain/record.ts'

/** Words by which somebody says why a deal was lost; of several the one that comes first counts. */
const REASONS: readonly (readonly [LossReason, RegExp])[] = [
  ['stronger', /对手更强|竞品更强|stronger (?:rival|competitor|offer)/giu],
  ['abnormal', /不正当|非正常竞争|围标|串标|abnormal competition|unfair(?:ly)?|rigged/giu],
  ['optimisation', /供应商(?:优化|整合|精简|压缩)|supplier (?:optimi[sz]ation|consolidation|list)/giu],
  ['strategy', /战略(?:调整|变了?|转)|changed? (?:of )?strategy|strategy changed?/giu],
  ['complaint', /投诉|complaints?(?![a-z])/giu],
  [
    'price',
    /价格|价钱|(?:报价|价)(?:太|偏|过)?高|太贵|贵了|便宜|on (?:the )?cost|(?<![a-z])(?:prices?|priced|pricing|too (?:expensive|dear)|cheaper|undercut)(?![a-z])/giu,
  ],
  ['delivery', /交期|货期|交货|供货慢|lead[- ]?times?|deliver(?:y|ies)(?![a-z])/giu],
  [
    'specification',
    /规格|参数|技术(?:不|没|达不|方案|标|指标)|(?<![a-z])(?:specifications?|specs?|technical(?:ly)?)(?![a-z])/giu,
  ],
  ['relationship', /客户关系|关系(?:不|没|弱|差)|(?<![a-z])relationships?(?![a-z])/giu],
  ['mistake', /失误|(?:我们|自己)(?:弄|搞|做)?错|our (?:own )?(?:mistake|error|fault)/giu],
  [
    'cancelled',
    /(?:项目|采购|立项)(?:取消|黄|停|不做)了?|project (?:was |is )?(?:cancel+ed|stopped|dropped)|budget (?:was |is )?(?:cut|frozen)/giu,
  ],
  ['no_decision', /不了了之|一直没定|没(?:有)?决策|no decision|never decided/giu],
]
/** In front of a reason that it was not. */
const NOT =
  /(?:不是|并非|不在于|跟|与|(?<![a-z])(?:not|isn['’]t|wasn['’]t|no)(?: (?:about|the|because of|on))?)\s*$/iu

const WON_ZH =
  /(?:输给|败给|丢给|给了|让给)了?\s*([^\s，,。；;、！!]{1,40})|被\s*([^\s，,。；;、！!]{1,40}?)\s*(?:抢|拿|截|挖|中标|赢)/u
const WON_EN =
  /(?<![a-z])to\s+(?:the )?([^,.;!?]{2,60}?)(?=\s+(?:on|because|due|for|over|with|as|by)(?![a-z])|[,.;!?]|$)|(?:^|[,.;]\s*|because |as )([\p{Lu}][^,.;!?]{1,60}?)\s+(?:won|took|got|gets)(?: it)?(?![a-z])/u

export type LossTold = { reason?: LossReason; rival?: string }

/** What is said behind a lost deal: `price, to Alfa Laval`, 价格太高，输给凯泉: why, and who won it. What is not sure stays open. */
export function readLoss(text: string): LossTold {
  const said = rivalIn(text)
  const rival = said && firstReason(said) === undefined ? said : undefined
  const reason = firstReason(rival ? text.replace(rival, ' ') : text)
  return { ...(reason && { reason }), ...(rival && { rival }) }
}

function rivalIn(text: string): string | undefined {
  const found = WON_ZH.exec(text) ?? WON_EN.exec(text)
  return found
    ?.slice(1)
    .find((each) => each !== undefined)
    ?.replace(/了$/u, '')
    .trim()
}

function firstReason(text: string): LossReason | undefined {
  const found = REASONS.flatMap(([reason, words]) =>
    [...text.matchAll(words)].map(({ index }) => ({ reason, index })),
  ).filter(({ index }) => !NOT.test(text.slice(0, index)))
  return found.sort((a, b) => a.index - b.index)[0]?.reason
}
