import { expect, it } from 'vitest'
import { FEISHU_KEY } from '../conformance/feishu-front.ts'
import { SLACK_SECRET } from '../conformance/slack-front.ts'
import { openStage, type Stage } from '../conformance/stage.ts'
import { said } from '../platforms/feishu/events.ts'
import { encrypted, signedHeaders } from '../platforms/feishu/sign.ts'
import type { Fault } from '../platforms/slack/faults.ts'
import { sign } from '../platforms/slack/people.ts'
import { until } from '../until.ts'
import { leaksIn } from './leaks.ts'

/** What the platforms may do to a message. "Nothing for a minute" takes as long as our patience (10 s): only with `KAM_PROVE=long`. */
const long = process.env['KAM_PROVE'] === 'long'
const SLACK_FAULTS: Fault[] = [
  { kind: 'rate-limited', after: 1 },
  { kind: 'rate-limited' },
  { kind: 'status', status: 500 },
  { kind: 'garbage' },
  { kind: 'half-body' },
  { kind: 'drop' },
  { kind: 'lost' },
  { kind: 'refuse', error: 'internal_error' },
  ...(long ? [{ kind: 'hang' } as const] : []),
]
const FEISHU_FAULTS = [
  { code: 99991400, status: 429, resetSeconds: 1 },
  { code: 230020 },
  { status: 500, body: 'x' },
  { status: 502, body: '{"code":' },
  'garbage' as const,
  'cut' as const,
  'done but cut' as const,
  ...(long ? ['hang' as const] : []),
]
const MESSAGES = /\/im\/v1\/messages$/

async function gauge(stage: Stage, name: string): Promise<number> {
  const text = await (await fetch(`${stage.url}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
}

/** Messages that were tried and will be tried again, of all platforms. */
async function triedAgain(stage: Stage): Promise<number> {
  const text = await (await fetch(`${stage.url}/metrics`)).text()
  return [...text.matchAll(/^kam_sent_total\{[^}]*outcome="later"[^}]*\} (\d+)$/gm)].reduce(
    (sum, match) => sum + Number(match[1]),
    0,
  )
}

/** Says something while the platform misbehaves; the answer is owed and visible, and comes once when it has recovered. */
async function saidThrough(stage: Stage, fail: () => void): Promise<void> {
  const [front] = stage.fronts
  const before = (await front!.chat('王浩')).length
  const tried = await triedAgain(stage)
  fail()
  await front!.say('王浩', '帮助')
  await until(async () => (await stage.db.outbox.count({ where: { error: { not: null } } })) > 0)
  expect(await gauge(stage, 'kam_outbox_owed')).toBe(1)
  expect(await triedAgain(stage)).toBeGreaterThan(tried)
  // The pause before the next try, without waiting for it.
  await until(async () => {
    await stage.turnTo(new Date(stage.clock.now().getTime() + 60_000).toISOString())
    return (await gauge(stage, 'kam_outbox_owed')) === 0
  })
  expect((await front!.chat('王浩')).length).toBe(before + 1)
  expect(await stage.db.outbox.count({ where: { status: 'dead' } })).toBe(0)
}

it('Slack: rate limits, errors, garbage, half answers and lost ones delay a message, and never double or lose it', async () => {
  const stage = await openStage(['Slack HTTP'])
  for (const fault of SLACK_FAULTS)
    await saidThrough(stage, () => stage.slack!.failNext('chat.postMessage', fault))
  expect(leaksIn(stage.lines, [SLACK_SECRET, stage.slack!.botToken])).toEqual([])
})

it('Feishu: the same', async () => {
  const stage = await openStage(['Feishu webhook'])
  for (const fault of FEISHU_FAULTS)
    await saidThrough(stage, () => stage.feishu!.fail(fault, MESSAGES, long ? 1 : 4))
  expect(leaksIn(stage.lines, [FEISHU_KEY, stage.feishu!.appSecret, 't-standin'])).toEqual([])
})

it.each([
  ['Slack HTTP', (stage: Stage): void => stage.slack!.failNext('*', { kind: 'status', status: 500 }, 500)],
  ['Slack HTTP', (stage: Stage): void => stage.slack!.failNext('*', { kind: 'garbage' }, 500)],
  ['Feishu webhook', (stage: Stage): void => stage.feishu!.fail({ status: 500, body: 'x' }, MESSAGES, 5)],
  ['Feishu webhook', (stage: Stage): void => stage.feishu!.fail('garbage', MESSAGES, 5)],
  ['Feishu webhook', (stage: Stage): void => stage.feishu!.fail('cut', MESSAGES, 50)],
] as const)(
  '%s that stays away is no longer ready, with the reason; back again, so are we, and the message goes out once',
  async (name, fail) => {
    const stage = await openStage([name])
    const mend = () => {
      stage.slack?.recover()
      stage.feishu?.recover()
    }
    await saidThroughOutage(stage, () => fail(stage), mend, /does not answer/)
  },
)

it('a revoked Slack token: not ready, with the reason; as soon as it works again the message goes out', async () => {
  const stage = await openStage(['Slack HTTP'])
  await saidThroughOutage(
    stage,
    () => stage.slack!.setRevoked(true),
    () => stage.slack!.setRevoked(false),
    /token/,
  )
})

it('a Feishu that gives no token: not ready, with the reason; as soon as it works again the message goes out', async () => {
  const stage = await openStage(['Feishu webhook'])
  const refuse = () => {
    stage.feishu!.expireTokens()
    stage.feishu!.fail({ code: 10014, status: 200 }, /tenant_access_token/, 1_000)
  }
  await saidThroughOutage(stage, refuse, () => stage.feishu!.recover(), /Feishu/)
})

async function saidThroughOutage(
  stage: Stage,
  breakIt: () => void,
  mend: () => void,
  why: RegExp,
): Promise<void> {
  const [front] = stage.fronts
  await front!.say('王浩', '今日')
  await stage.settled()
  const before = (await front!.chat('王浩')).length
  breakIt()
  await front!.say('王浩', '帮助')
  await until(async (): Promise<boolean> => {
    const { status }: Response = await fetch(`${stage.url}/readyz`)
    if (status === 503) return true
    // One lost call is no outage: on to the next tries.
    await stage.turnTo(new Date(stage.clock.now().getTime() + 20_000).toISOString())
    return false
  })
  const { reasons } = (await (await fetch(`${stage.url}/readyz`)).json()) as { reasons: string[] }
  expect(reasons.join()).toMatch(why)
  expect(await gauge(stage, 'kam_outbox_owed')).toBe(1)
  mend()
  await until(async () => {
    await stage.turnTo(new Date(stage.clock.now().getTime() + 120_000).toISOString())
    return (await gauge(stage, 'kam_outbox_owed')) === 0
  })
  expect((await front!.chat('王浩')).length).toBe(before + 1)
  expect((await fetch(`${stage.url}/readyz`)).status).toBe(200)
}

it('clock skew: requests from another time are refused and done once when they come signed anew', async () => {
  const stage = await openStage(['Slack HTTP', 'Feishu webhook'])
  const hours = 3_600_000
  const text = '下一步 K01 6/20 送样'
  const event = JSON.stringify(
    said(text, {
      message: { message_id: 'om_skew' },
      sender: { sender_id: { open_id: await openIdOf(stage) } },
    }),
  )
  const body = JSON.stringify({ encrypt: encrypted(event, FEISHU_KEY) })
  const post = (path: string, raw: string, headers: Record<string, string>) =>
    fetch(`${stage.url}${path}`, {
      method: 'POST',
      body: raw,
      headers: { 'content-type': 'application/json', ...headers },
    })
  for (const skew of [-2 * hours, 2 * hours]) {
    expect((await post('/slack/events', '{}', sign(SLACK_SECRET, '{}', Date.now() + skew))).status).toBe(401)
    expect(
      (await post('/feishu/events', body, signedHeaders(body, FEISHU_KEY, Date.now() + skew))).status,
    ).toBe(401)
  }
  expect(await stage.db.nextStep.count({ where: { text: { contains: '送样' } } })).toBe(0)
  // The same message as Feishu sends it again, with a fresh signature; and once more as a replay.
  for (let n = 0; n < 3; n += 1)
    expect((await post('/feishu/events', body, signedHeaders(body, FEISHU_KEY))).status).toBe(200)
  await stage.settled()
  expect(await stage.db.nextStep.count({ where: { text: { contains: '送样' } } })).toBe(1)
})

async function openIdOf(stage: Stage): Promise<string> {
  const row = await stage.db.identity.findFirstOrThrow({
    where: { platform: 'feishu', person: { name: '王浩' } },
  })
  return row.userId
}

it('another workspace, another tenant, another app: known ids from elsewhere are strangers', async () => {
  const stage = await openStage(['Slack HTTP', 'Feishu webhook'])
  const [slack, feishu] = stage.fronts
  await stage.ask(slack!, '王浩', '今日')
  await stage.ask(feishu!, '王浩', '今日')
  const before = await stage.db.nextStep.count()
  const from = async (event: object) => {
    const body = JSON.stringify({ encrypt: encrypted(JSON.stringify(event), FEISHU_KEY) })
    const headers = { 'content-type': 'application/json', ...signedHeaders(body, FEISHU_KEY) }
    return (await fetch(`${stage.url}/feishu/events`, { method: 'POST', body, headers })).status
  }
  const sender = { sender_id: { open_id: await openIdOf(stage) } }
  const text = '下一步 K01 6/20 送样'
  expect(await from(said(text, { header: { app_id: 'cli_other' }, sender }))).toBe(403)
  expect(await from(said(text, { sender: { ...sender, tenant_key: 'tenant-elsewhere' } }))).toBe(200)
  const hao = await stage.db.identity.findFirstOrThrow({
    where: { platform: 'slack', person: { name: '王浩' } },
  })
  const event = {
    type: 'message',
    user: hao.userId,
    user_team: 'T0ELSEWHERE',
    text,
    ts: '1780300000.000001',
    channel: 'D1',
    channel_type: 'im',
  }
  const raw = JSON.stringify({
    type: 'event_callback',
    team_id: stage.slack!.self.teamId,
    event_id: 'EvElsewhere',
    event,
  })
  const headers = { 'content-type': 'application/json', ...sign(SLACK_SECRET, raw) }
  expect((await fetch(`${stage.url}/slack/events`, { method: 'POST', body: raw, headers })).status).toBe(200)
  await stage.settled()
  expect(await stage.db.nextStep.count()).toBe(before)
})
