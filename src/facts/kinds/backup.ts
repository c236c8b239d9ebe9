import { account } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** Who stands in for the owner of an account (S72); they see it even when it is confidential, so a manager decides. */
export const backup: FactKind = {
  title: { zh: ['后备负责人'], en: ['back-up'] },
  table: 'Account',
  fields: {
    account,
    backup: { zh: ['后备', '备份'], en: ['back-up'], type: { is: 'person' }, needed: true },
  },
  key: ['account'],
  check: (row, { owner }) => (row['backup'] === owner ? { key: 'ownBackup', data: [] } : undefined),
  chat: {
    words: { zh: ['后备', '后备负责人'], en: ['backup', 'back-up'] },
    write: 'manage',
    asked: true,
    example: { zh: '后备 华锐 周敏', en: 'backup Meridian Tom Becker' },
  },
}
