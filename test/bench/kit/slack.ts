import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TEAM } from './company.ts'
import type { Request } from './load.ts'

export const SECRET = '8f742231b10e8888abcd99yyyzzz85a5'
export const BOT_TOKEN = 'xoxb-bench'
let serial = 0

/** A slash command as Slack sends it, signed; every one with a trigger of its own. */
export function slashCommand(command: string, text: string, user: string): Request {
  serial += 1
  const body = new URLSearchParams({
    token: 'legacy',
    team_id: TEAM,
    team_domain: 'company',
    channel_id: `D${user.slice(1)}`,
    channel_name: 'directmessage',
    user_id: user,
    user_name: user.toLowerCase(),
    command,
    text,
    api_app_id: 'A0KAM',
    is_enterprise_install: 'false',
    response_url: `https://hooks.slack.example/commands/${serial}`,
    trigger_id: `${process.pid}.${Date.now()}.${serial}`,
  }).toString()
  const stamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', SECRET).update(`v0:${stamp}:${body}`).digest('hex')
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': stamp,
      'x-slack-signature': `v0=${signature}`,
    },
  }
}

/** Of Slack's Web API what a command needs: who the bot is, and who people are. */
export async function startSlackApi(): Promise<{ apiUrl: string; close(): void }> {
  const server = createServer((req, res) => {
    req.resume()
    req.on('end', () => {
      const answer = req.url?.endsWith('users.info')
        ? {
            ok: true,
            user: { id: 'U1', team_id: TEAM, name: 'someone', tz: 'Asia/Shanghai', locale: 'zh-CN' },
          }
        : { ok: true, team_id: TEAM, user_id: 'U0KAMBOT', bot_id: 'B0KAMBOT', team: 'Company', user: 'kam' }
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { apiUrl: `http://127.0.0.1:${port}/api/`, close: () => server.close() }
}
