import type { ReadContext } from './context.ts'
import type { Heard } from './heard.ts'
import { plain, type Reading } from './readings.ts'
import { about } from './subjects.ts'
import { trimmed } from './text.ts'

type Told = { reading: Reading; rest: string }

/** 新加一个客户 海天科技, add a new customer Harbor Freight: the name stands behind. As it was written. */
const NEW_ACCOUNT =
  /^\s*(?:(?:请|麻烦|帮我|给我)*(?:新加|新增|添加|增加|加|新建|建|录入|录)(?:一?[个家])?(?:新)?(?:的)?(?:大?客户|公司)(?:叫|名叫|是)?(?=$|[\s:：,，])|(?:(?:please|pls|can you|could you) )*(?:add|create|set up|register)(?: us| me)? (?:an? )?(?:new )?(?:customer|account|client|company)(?:[,:]? (?:called|named))?(?=$|[\s:,]))[\s:：,，]*(\S.{1,60})?$/iu
/** add contact Lisa Moore at Northwind, head of purchasing; 锦川加个联系人 李处: the name before or behind the account. */
const NEW_CONTACT: readonly RegExp[] = [
  /^(?:(?:please|pls|can you|could you) )*(?:add|create)(?: a)?(?: new)? (?:contact|person)[\s:,]+(?<name>[^,，]{2,40}?),? (?:at|from|of|to|for|in)\s*①(?:[\s,，]+(?<title>\S.{1,40}))?$/iu,
  /^(?:(?:please|pls|can you|could you) )*add (?<name>[\p{Lu}][^,，]{1,40}?) (?:to|as an? (?:new )?contact (?:at|of|for)) ①(?:'s)?(?: contacts)?$/u,
  /^(?:请|帮我)?(?:把|将)(?<name>[\u3400-\u9fff]{2,5})(?:加|添加|录|录入|加入|放)(?:到|进|入)?\s?①(?:的)?(?:联系人|通讯录)?(?:里|中)?$/u,
  /^(?:请|帮我)?(?:给|在)?\s?①(?:那边|里)?(?:新?加|新增|添加|增加)(?:一?[个位])?(?:新)?联系人[\s:：,，]*(?<name>[\u3400-\u9fff]{2,5}|[A-Z][A-Za-z. ]{1,40})(?:[\s,，]+(?<title>\S.{1,20}))?$/u,
  /^(?:请|帮我)?(?:新?加|新增|添加)(?:一?[个位])?(?:新)?联系人[\s:：,，]*(?:①的?[\s,，]*)(?<name>[\u3400-\u9fff]{2,5})(?:[\s,，]+(?<title>\S.{1,20}))?$/u,
]

/** An account or one of its people that is to be added, told without the command for it; undefined where none is. */
export function newOneTold(
  text: string,
  { entities, folded }: Heard,
  context: ReadContext,
): Told | undefined {
  if (/[?？]/u.test(text)) return undefined
  const fresh = NEW_ACCOUNT.exec(text)
  if (fresh) return { reading: plain('account.new', trimmed(fresh[1] ?? '')), rest: trimmed(fresh[1] ?? '') }
  const [account, another] = entities.accounts
  if (account?.found.kind !== 'one' || another) return undefined
  const [start, end] = [folded.from[account.start] ?? 0, folded.to[account.end - 1] ?? 0]
  const said = `${text.slice(0, start)}①${text.slice(end)}`.replace(/[\s.。!！]+$/u, '').trim()
  for (const pattern of NEW_CONTACT) {
    const { name, title } = pattern.exec(said)?.groups ?? {}
    if (!name) continue
    const zh = /[\u3400-\u9fff]/u.test(name)
    const rest = `${account.found.account.code} ${name.trim()}${title ? ` ${zh ? '职务' : 'title'} ${title.trim()}` : ''}`
    return { reading: { ...about('fact', rest, context), fact: 'contacts' }, rest }
  }
  return undefined
}
