import type { BuyingRole } from '../domain/stakeholders.ts'
import type { Field, Words } from './kind.ts'

export type Way = 'chat' | 'phone' | 'email' | 'in_person' | 'video' | 'message'

/** Fields that many kinds have. */
export const account: Field = { zh: ['客户', '客户编号'], type: { is: 'account' } }
export const date: Field = { zh: ['日期'], en: ['day'], type: { is: 'day' }, to: 'day' }
export const note: Field = { zh: ['备注', '说明'], type: { is: 'text' }, fresh: '', rest: true }
export const amount: Field = {
  zh: ['金额'],
  type: { is: 'money', of: 'account', signed: true },
  needed: true,
}

/** What a row of a ledger is called in the books it comes from. */
export const reference: Field = {
  zh: ['编号', '单号', '发票号'],
  type: { is: 'reference' },
  to: 'reference',
  optional: true,
  fresh: '',
  quiet: true,
}

export function person(...zh: string[]): Field {
  return { zh, type: { is: 'person' }, optional: true }
}

/** How somebody can be reached (S114). None of the words is the label of a field that holds a number or an address. */
export const WAYS: Readonly<Record<Way, Words>> = {
  chat: { zh: ['微信', '企业微信'], en: ['chat', 'wechat', 'im', 'whatsapp', 'messages'] },
  phone: { zh: ['打电话'], en: ['by phone', 'a call', 'calls'] },
  email: { zh: ['邮件', '发邮件'], en: ['e-mail', 'by email', 'mail'] },
  in_person: { zh: ['当面', '见面'], en: ['in person', 'face to face', 'meetings'] },
  video: { zh: ['视频', '视频会议'], en: ['video', 'video calls'] },
  message: { zh: ['短信'], en: ['text message', 'sms', 'texts'] },
}

/** Buying roles (S35): one may write another word too, which is kept as it is. */
export const BUYING_WORDS: Readonly<Record<BuyingRole, Words>> = {
  decider: { zh: ['拍板人', '最终决策者', '经济决策者'], en: ['final decider', 'economic buyer'] },
  technical: { zh: ['技术把关人', '技术把关者'], en: ['technical judge', 'technical buyer'] },
  user: { zh: ['使用者', '使用部门'], en: ['user', 'user buyer'] },
  influencer: { zh: ['影响者'], en: ['influencer'] },
  gatekeeper: { zh: ['把门人', '信息门卫'], en: ['gatekeeper'] },
  purchaser: { zh: ['采购人', '采购'], en: ['purchaser', 'buyer'] },
}

/** Layers of a customer's people, as in the relationship chart. */
export const LAYER_WORDS: Readonly<Record<string, Words>> = {
  decision: { zh: ['决策层', '决策'], en: ['decision'] },
  management: { zh: ['管理层', '管理'], en: ['management'] },
  operation: { zh: ['操作层', '执行层', '操作'], en: ['operation'] },
}
