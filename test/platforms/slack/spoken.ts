import type { Reading } from '../../../src/platforms/slack/inbound.ts'

export const reading: Reading = {
  self: { userId: 'U0BOT', botId: 'B0BOT', teamId: 'T1' },
  nameOf: () => undefined,
}
export const envelope = (event: object) => ({ type: 'event_callback', event_id: 'Ev1', team_id: 'T1', event })
export const spoken = (more: object) =>
  envelope({
    type: 'message',
    user: 'U1',
    text: 'hi',
    ts: '100.5',
    channel: 'D1',
    channel_type: 'im',
    ...more,
  })
