import { expect } from 'vitest'
import { envelope, TENANT } from '../platforms/feishu/events.ts'
import { encrypted, signedHeaders } from '../platforms/feishu/sign.ts'
import { until } from '../until.ts'
import { FEISHU_KEY } from './feishu-front.ts'
import type { Row } from './row.ts'
import type { Stage } from './stage.ts'

const FILE = 'code,name,aliases,tier,owner,backup,currency\nK99,新客户一号,,C,王浩,,CNY\n'

async function sendFile(
  { feishu, url }: Stage,
  front: { name: string },
  openId: string,
  id: string,
  key = 'file_key_1',
): Promise<void> {
  if (key !== 'gone') feishu!.files.set(key, Buffer.from(FILE))
  const event = envelope('im.message.receive_v1', {
    sender: { sender_id: { open_id: openId }, sender_type: 'user', tenant_key: TENANT },
    message: {
      message_id: `om_${id}`,
      chat_id: `oc_${openId}`,
      chat_type: 'p2p',
      message_type: 'file',
      content: JSON.stringify({ file_key: key, file_name: 'accounts.csv' }),
    },
  })
  if (front.name === 'Feishu ws') return void (await feishu!.ws.push(event))
  const sealed = JSON.stringify({ encrypt: encrypted(JSON.stringify(event), FEISHU_KEY) })
  await fetch(`${url}/feishu/events`, {
    method: 'POST',
    body: sealed,
    headers: signedHeaders(sealed, FEISHU_KEY),
  })
}

export const file: Row[] = [
  {
    what: 'a file that cannot be had is answered with what to do instead',
    not: { web: 'files are imported with kam import' },
    async run(stage, front) {
      const send = (who: string, openId: string) =>
        stage.next(front, who, () =>
          front.sendFile
            ? front.sendFile(who, 'accounts.csv')
            : sendFile(stage, front, openId, `gone-${who}`, 'gone'),
        )
      expect((await send('王浩', 'ou_wanghao')).words).toContain('管理员')
      expect((await send('高建国', 'ou_gaojianguo')).words).toContain('kam import')
    },
  },
  {
    what: 'a file sent by an admin is shown first and imported on a click; others may not',
    not: {
      slack: 'files are imported with kam import, and who sends one is told so',
      web: 'files are imported with kam import',
    },
    async run(stage, front) {
      const { db, next } = stage
      const refused = await next(front, '王浩', () => sendFile(stage, front, 'ou_wanghao', 'by-rep'))
      expect(refused.words).toContain('管理员')
      const preview = await next(front, '高建国', () => sendFile(stage, front, 'ou_gaojianguo', 'by-admin'))
      expect(preview.words).toContain('accounts.csv')
      expect(await db.account.count({ where: { code: 'K99' } })).toBe(0)
      await front.click('高建国', preview, preview.buttons[0] ?? '')
      await until(async () => (await db.account.count({ where: { code: 'K99' } })) === 1)
    },
  },
]
