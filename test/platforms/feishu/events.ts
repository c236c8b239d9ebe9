/** Envelopes as Feishu sends them, with the fields that matter to a test. */

export const APP_ID = 'cli_a1b2c3d4e5f60718'
export const TENANT = 'tenant1'
export const TOKEN = 'verification-token'
export const BOT = 'ou_standinbot'
let serial = 0

export function envelope(type: string, event: object, header: object = {}): object {
  return {
    schema: '2.0',
    header: {
      event_id: `ev${++serial}`,
      event_type: type,
      token: TOKEN,
      app_id: APP_ID,
      tenant_key: TENANT,
      create_time: '1780300000000',
      ...header,
    },
    event,
  }
}

export function said(
  text: string,
  more: { message?: object; sender?: object; header?: object } = {},
): object {
  return envelope(
    'im.message.receive_v1',
    {
      sender: { sender_id: { open_id: 'ou_li' }, sender_type: 'user', tenant_key: TENANT, ...more.sender },
      message: {
        message_id: `om_${++serial}`,
        chat_id: 'oc_p2p',
        chat_type: 'p2p',
        message_type: 'text',
        content: JSON.stringify({ text }),
        create_time: '1780300000001',
        ...more.message,
      },
    },
    more.header,
  )
}

export const mention = (key: string, openId: string, name: string) => ({ key, id: { open_id: openId }, name })

export function clicked(value: unknown, action: object = {}, event: object = {}): object {
  return envelope(
    'card.action.trigger',
    {
      operator: { open_id: 'ou_li', tenant_key: TENANT },
      token: 'c-update-token',
      action: { tag: 'button', value, timezone: 'Asia/Shanghai', ...action },
      context: { open_message_id: 'om_card', open_chat_id: 'oc_group' },
      ...event,
    },
    { create_time: '1780300000000000' },
  )
}
