import { writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { ensureBuilt } from '../built.ts'
import { createPeople, overHttp } from '../platforms/slack/people.ts'
import { createStandIn } from '../platforms/slack/stand-in.ts'
import { until } from '../until.ts'
import { exampleCompany, folder, kam, SLOW, startAndEnd, startServer } from './program.ts'

beforeAll(ensureBuilt, 180_000)

const SECRET = '8f742231b10e8888abcd99yyyzzz85a5'

/** A data folder with the worked example in it, and Slack's stand-in. */
async function company() {
  const standIn = await createStandIn()
  onTestFinished(() => standIn.close())
  const env = {
    DATA_DIR: (await exampleCompany()).dataDir,
    SLACK_BOT_TOKEN: standIn.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: standIn.apiUrl,
  }
  return {
    standIn,
    env,
    people: (url: string) => createPeople(standIn, overHttp(`${url}/slack/events`, SECRET)),
  }
}

describe('a wrong configuration', SLOW, () => {
  it('is told all at once, by the names of the settings, and ends with 2', async () => {
    const { code, stdout, stderr } = await startAndEnd({
      PORT: 'eighty',
      KAM_TIME_ZONE: 'Mars/Olympus',
      DATABASE_URL: 'mysql://root:hunter2@db/kam',
      SLACK_APP_TOKEN: 'xapp-1-hunter2',
      FEISHU_APP_SECRET: 'hunter2',
      LOG_LEVEL: 'loud',
    })
    expect(code).toBe(2)
    for (const name of [
      'PORT',
      'KAM_TIME_ZONE',
      'DATABASE_URL',
      'SLACK_BOT_TOKEN',
      'FEISHU_APP_ID',
      'LOG_LEVEL',
    ])
      expect(stderr).toContain(`${name}:`)
    expect(`${stdout}${stderr}`).not.toContain('hunter2')
    expect(stderr).not.toContain('    at ')
  })

  it('of the policy too', async () => {
    const policy = path.join(folder(), 'policy.yml')
    writeFileSync(policy, 'digest: { att: "08:30" }\ngates: { mode: lax }\n')
    const { code, stderr } = await startAndEnd({ KAM_POLICY: policy, DATA_DIR: path.join(folder(), 'data') })
    expect(code).toBe(2)
    expect(stderr).toContain('digest.att')
    expect(stderr).toContain('gates.mode')
  })

  it('refuses a policy file that is not there', async () => {
    const { code, stderr } = await startAndEnd({
      KAM_POLICY: '/no/policy.yml',
      DATA_DIR: path.join(folder(), 'data'),
    })
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('KAM_POLICY: there is no file /no/policy.yml'),
    ])
  })
})

describe('a place that is none', SLOW, () => {
  it('ends with one sentence that names the setting', async () => {
    const file = path.join(folder(), 'file')
    writeFileSync(file, 'x')
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await until(() => taken.listening)
    const { port } = taken.address() as AddressInfo
    for (const [env, code, sentence] of [
      [{ DATA_DIR: file }, 1, `${file} is not a folder: set DATA_DIR to one.`],
      [{ KAM_POLICY: path.dirname(file) }, 2, 'cannot be read: it is a folder'],
      [{ PORT: String(port), KAM_DEMO: '0' }, 1, `port ${port} is in use by another program`],
    ] as const) {
      const ended = await startAndEnd({ DATA_DIR: path.join(folder(), 'data'), ...env })
      expect([ended.code, ended.stderr]).toEqual([code, expect.stringContaining(sentence)])
      expect(ended.stderr).not.toContain('    at ')
    }
  })
})

describe('one data folder', SLOW, () => {
  it('is for one process: a second server and a command are refused in one sentence, until the first has ended', async () => {
    const { dataDir } = await exampleCompany()
    const env = { DATA_DIR: dataDir, KAM_DEMO: '0' }
    const first = await startServer(env)
    const second = await startAndEnd(env)
    expect(second.code).toBe(1)
    expect(second.stderr.trim().split('\n')).toHaveLength(1)
    expect(second.stderr).toContain(dataDir)
    const risk = ['risk', '--at', '2026-06-01T08:30:00+08:00']
    const command = await kam(risk, env)
    expect([command.code, command.stderr.trim().split('\n').length]).toEqual([1, 1])
    // Impatient people press it twice.
    void first.stop('SIGINT')
    expect((await first.stop('SIGINT')).code).toBe(0)
    expect((await kam(risk, env)).code).toBe(0)
  })
})

describe('stopping', SLOW, () => {
  it('ends with 0 within ten seconds while a message hangs at the platform, and still owes it', async () => {
    const { standIn, env, people } = await company()
    const server = await startServer(env)
    standIn.failNext('chat.postMessage', { kind: 'hang' }, 50)
    await people(server.url).say('U0WANGHAO', '帮助')
    await until(() => standIn.calls.some(({ method }) => method === 'chat.postMessage'))
    const end = await server.stop()
    expect(end.code).toBe(0)
    expect(end.ms).toBeLessThan(10_000)
    expect((await kam(['doctor'], env)).stdout).toContain('messages: 1 owed, 0 given up')
  })

  it('loses nothing: after the start what is owed arrives, and everything is there', async () => {
    const { standIn, env, people } = await company()
    const first = await startServer(env)
    standIn.failNext('chat.postMessage', { kind: 'status', status: 503 }, 50)
    await people(first.url).say('U0WANGHAO', '拜访 东海石化 当面 陈副总 谈续约价')
    await until(() => standIn.calls.some(({ method }) => method === 'chat.postMessage'))
    expect((await first.stop()).code).toBe(0)
    expect(standIn.messages).toEqual([])

    standIn.recover()
    const again = await startServer(env)
    await until(() => standIn.messages.length > 0, 90_000)
    expect(JSON.stringify(standIn.messages[0])).toContain('东海石化')
    const { body } = await people(again.url).command('U0WANGHAO', '/kam', '撤销')
    expect(JSON.stringify(body)).toContain('已撤销')
    expect(standIn.problems).toEqual([])
  })
})

describe('what it says of itself', SLOW, () => {
  it('is alive, is ready only while the platform is usable, and measures itself', async () => {
    const { standIn, env, people } = await company()
    const server = await startServer(env)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 200)

    await people(server.url).say('U0WANGHAO', '帮助')
    await until(() => standIn.messages.length === 1)
    const metricsNow = async () => (await fetch(`${server.url}/metrics`)).text()
    await until(async () => /^kam_sent_total\{platform="slack",outcome="sent"\} 1$/m.test(await metricsNow()))
    await until(async () => /^kam_outbox_owed 0$/m.test(await metricsNow()))
    const metrics = await metricsNow()
    expect(metrics).toMatch(/^kam_outbox_lag_seconds 0$/m)
    expect(metrics).toMatch(/^kam_outbox_dead 0$/m)
    expect(metrics).toMatch(/^kam_inbox_failed 0$/m)
    expect(metrics).toMatch(/^kam_handled_seconds_count\{intent="said",outcome="done"\} 1$/m)
    expect(metrics).toContain('# TYPE kam_job_last_seconds gauge')

    standIn.setRevoked(true)
    await people(server.url).say('U0WANGHAO', '帮助')
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 503)
    const { reasons } = (await (await fetch(`${server.url}/readyz`)).json()) as { reasons: string[] }
    expect(reasons.join()).toContain('Slack')
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect(await metricsNow()).toMatch(/^kam_outbox_owed 1$/m)
  })

  it('logs JSON lines on stdout, without secrets and without what people write', async () => {
    const { env, people, standIn } = await company()
    const server = await startServer(env)
    await people(server.url).command('U0WANGHAO', '/kam', '拜访 东海石化 当面 陈副总 谈续约价')
    await people(server.url).say('U0WANGHAO', '客户 东海石化')
    await until(() => standIn.messages.length > 0)
    await server.stop()
    for (const line of server.lines()) expect(() => JSON.parse(line), line).not.toThrow()
    const all = server.lines().join('\n')
    for (const secret of [SECRET, standIn.botToken, '东海', '续约价', '陈副总'])
      expect(all).not.toContain(secret)
    expect(server.stderr()).toBe('')
  })
})
