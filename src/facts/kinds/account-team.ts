import { account } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** Who of us works on an account beside its owner and back-up (S72); they know its people as the owner does. */
export const accountTeam: FactKind = {
  title: { zh: ['客户团队'], en: ['account team'] },
  table: 'AccountMember',
  optional: true,
  fields: {
    account,
    member: { zh: ['成员'], type: { is: 'person' }, needed: true },
    role: {
      zh: ['角色'],
      type: {
        is: 'choice',
        choices: {
          sales: { zh: ['销售', '协同销售'], en: ['sales'] },
          technical: { zh: ['技术'], en: ['technical', 'engineer'] },
          service: { zh: ['服务', '售后'], en: ['service'] },
          commercial: { zh: ['商务'], en: ['commercial'] },
          finance: { zh: ['财务'], en: ['finance'] },
          executive: { zh: ['高层', '高层对口'], en: ['executive'] },
        },
        stored: '"MemberRole"',
      },
      fresh: 'sales',
    },
    left: { zh: ['退出', '退出日期'], type: { is: 'day' }, to: 'leftOn', optional: true },
  },
  key: ['account', 'member'],
  check: (row, { owner }) =>
    owner !== '' && row['member'] === owner ? { key: 'ownMember', data: [] } : undefined,
  chat: {
    words: { zh: ['客户团队'], en: ['account team'] },
    write: 'near',
    example: { zh: '客户团队 东海 李晓彤 技术', en: 'account team Meridian Tom Becker technical' },
    shorthand: [
      { words: { zh: ['退出', '退出团队'], en: ['has left', 'left'] }, sets: { left: 'today' } },
      { words: { zh: ['回来', '重新加入'], en: ['is back'] }, sets: { left: null } },
    ],
  },
}
