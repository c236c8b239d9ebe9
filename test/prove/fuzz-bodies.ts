import fc from 'fast-check'
import { fields, intents, typed } from './fuzz-words.ts'

/** Headers and bodies that look like a platform's for a while, and then do not. */

export const header = fc.constantFrom(
  'content-type',
  'x-slack-signature',
  'x-slack-request-timestamp',
  'x-lark-signature',
  'x-lark-request-timestamp',
  'x-lark-request-nonce',
  'x-slack-retry-num',
  'transfer-encoding-x',
)
export const plainHeader = fc.oneof(
  fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'v0=00',
    '0',
    '-1',
    '99999999999',
    'text/plain',
  ),
  fc.stringMatching(/^[ -~]{0,40}$/),
)
export const json = fc.jsonValue({ maxDepth: 5 })
/** A button's value as it travels: ours with forged contents, something else, or no JSON at all. */
export const forged = fc.oneof(
  fc.record({ intent: intents, fields }).map((click) => JSON.stringify(click)),
  fc.json(),
  typed,
)
export const slackBody = fc.oneof(
  fc.record(
    {
      type: fc.constantFrom('event_callback', 'url_verification', 'block_actions', 'view_submission', 'x'),
      challenge: json,
      event_id: json,
      team_id: json,
      event: fc.oneof(
        json,
        fc.record(
          {
            type: fc.constantFrom('message', 'app_mention', 'app_home_opened', 'tokens_revoked_x'),
            user: json,
            text: json,
            ts: json,
            channel: json,
            channel_type: json,
            thread_ts: json,
            subtype: json,
          },
          { requiredKeys: ['type'] },
        ),
      ),
      user: json,
      actions: json,
      container: json,
      channel: json,
      state: json,
      view: json,
    },
    { requiredKeys: [] },
  ),
  json,
)
export const feishuBody = fc.oneof(
  fc.record({
    schema: fc.constantFrom('2.0', '1.0', 2),
    header: fc.oneof(
      json,
      fc.record(
        {
          event_id: fc.oneof(fc.uuid(), json),
          event_type: fc.constantFrom(
            'im.message.receive_v1',
            'card.action.trigger',
            'application.bot.menu_v6',
            'im.chat.member.bot.added_v1',
            'x',
          ),
          token: fc.constantFrom('verification-token', 'x'),
          app_id: fc.constantFrom('cli_a1b2c3d4e5f60718', 'cli_other'),
          tenant_key: fc.oneof(fc.constant('tenant1'), json),
          create_time: json,
        },
        { requiredKeys: ['event_type', 'token', 'app_id'] },
      ),
    ),
    event: fc.oneof(
      json,
      fc.record(
        {
          sender: json,
          message: fc.oneof(
            json,
            fc.record(
              {
                message_id: fc.uuid(),
                chat_id: json,
                chat_type: fc.constantFrom('p2p', 'group'),
                message_type: fc.constantFrom('text', 'post', 'file', 'image', 'x'),
                content: fc.oneof(fc.json(), fc.string()),
                mentions: json,
                root_id: json,
                create_time: json,
              },
              { requiredKeys: ['message_id', 'chat_type', 'message_type', 'content'] },
            ),
          ),
          operator: json,
          action: json,
          context: json,
        },
        { requiredKeys: [] },
      ),
    ),
  }),
  json,
)
