import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RiskReport } from '../../src/cli/risk.ts'
import { ensureBuilt } from '../built.ts'
import { expectedAbsent, expectedPresent, expectMorning } from './expected.ts'
import { type Ended, exampleCompany, folder, kam, SLOW } from './program.ts'

beforeAll(ensureBuilt, 180_000)

const MORNING = '2026-06-01T08:30:00+08:00'
const RISK = ['risk', '--at', MORNING, '--json']

/** A data folder with the worked example, and `kam` on it. */
async function company() {
  const { dataDir, imported } = await exampleCompany()
  const env = { DATA_DIR: dataDir }
  return { env, run: (...args: string[]) => kam(args, env), imported }
}

function done({ code, stdout, stderr }: Ended): string {
  expect(code, stderr).toBe(0)
  return stdout
}

describe('kam', SLOW, () => {
  it('shows who is bound to what, and takes a binding back with a trace', async () => {
    const { run } = await company()
    const all = done(await run('who'))
    expect(all).toContain('Priya Nair (rep')
    const one = done(await run('who', 'Priya Nair'))
    const [, id = ''] = /slack:(\S+)/.exec(one) ?? []
    expect(id).toMatch(/^U0/)
    expect(done(await run('who', '--unbind', `slack:${id}`))).toContain('is no longer Priya Nair')
    expect(done(await run('who', 'Priya Nair'))).not.toContain(id)
    for (const wrong of [
      ['who', 'Pr%'],
      ['who', '--unbind', `slack:${id}`],
      ['who', '--unbind', 'slack：U0X'],
    ])
      expect((await run(...wrong)).code, wrong.join(' ')).toBe(1)
  })

  it('gives out what is kept about a person, and erases them only when told so twice', async () => {
    const { run } = await company()
    const file = path.join(folder(), 'chen.json')
    expect(done(await run('person', 'export', 'K02', '陈副总', '--file', file))).toContain(
      'readable by you alone',
    )
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ kind: 'contact', own: { name: '陈副总' } })
    const shown = done(await run('person', 'erase', 'K02', '陈副总'))
    expect(shown).toContain('Nothing was changed: run it again with --yes')
    const erased = done(await run('person', 'erase', 'K02', '陈副总', '--yes'))
    expect(erased).toContain('stands in the place of the name')
    expect(done(await run('audit', 'verify'))).toMatch(/as they were sealed; 2 not sealed yet/)
    for (const [wrong, why] of [
      [['person', 'erase', 'K02', '陈副总', '--yes'], 'there is no contact 陈副总 at K02'],
      [['person', 'export', '陈%'], 'there is nobody called 陈%'],
      [['person', 'erase', '王浩', '--yes'], 'is still one of us'],
    ] as const) {
      const refused = await run(...wrong)
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(why)])
    }
  })

  it('assesses the worked example to the last point; the same folder twice changes nothing, a folder with a wrong row neither, nor a dry run', async () => {
    const { run, imported } = await company()
    expect(done(imported)).toContain('accounts: 60 new, 0 changed, 0 unchanged')
    const again = done(await run('import', 'example'))
    for (const line of again.trim().split('\n')) expect(line).toMatch(/: 0 new, 0 changed, \d+ unchanged$/)
    const file = path.join(folder(), 'accounts.csv')
    const good = 'code,name,aliases,tier,owner,backup,currency\nK98,好客户,,A,王浩,,CNY\n'
    writeFileSync(file, `${good}K99,坏客户,,Z,没有这个人,,CNY\n`)
    const refused = await run('import', file)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('accounts.csv:3:')
    expect(refused.stderr).toContain('Nothing was written.')
    writeFileSync(file, good)
    const dry = done(await run('import', file, '--dry-run'))
    expect(dry).toContain('accounts: 1 new, 0 changed, 0 unchanged')
    expect(dry).toContain('Dry run: nothing was written.')

    const risk = done(await run(...RISK))
    expect(risk).not.toContain('K98')
    if (expectedPresent) expectMorning(JSON.parse(risk) as RiskReport, 'day1')
    else console.warn(expectedAbsent)
  })

  it('exports what another company can import as it was', async () => {
    const { run } = await company()
    const out = path.join(folder(), 'out')
    done(await run('export', out))
    const other = { DATA_DIR: path.join(folder(), 'data') }
    done(await kam(['import', out], other))
    const risk = JSON.parse(done(await kam(RISK, other))) as RiskReport
    if (expectedPresent) expectMorning(risk, 'day1')
    const back = done(await kam(['import', 'example'], other))
    for (const line of back.trim().split('\n')) expect(line).toMatch(/: 0 new, 0 changed, \d+ unchanged$/)
  })

  it('prints a digest and what it would read, without doing anything', async () => {
    const { run } = await company()
    const digest = done(await run('digest', '--at', MORNING, '--for', '周敏'))
    expect(digest).toMatch(/8 家[:：]危急 1 · 预警 1 · 关注 2 · 正常 4/)
    const text = '拜访 华锐 当面 孙副总 谈三号产线报价 下一步 6/3 发修订报价'
    const read = ['read', '--at', MORNING, '--as', '李晓彤', '--json']
    expect(JSON.parse(done(await run(...read, '--', text)))).toMatchObject({
      intent: 'visit',
      account: 'K01',
      contacts: ['孙副总'],
      channel: 'in_person',
      nextStep: { due: '2026-06-03' },
    })
    const lines = path.join(folder(), 'lines.txt')
    writeFileSync(lines, `${text}\n风险 东海\n`)
    const out = done(await run(...read, '--file', lines))
      .trim()
      .split('\n')
    expect(out.map((line) => (JSON.parse(line) as { intent: string }).intent)).toEqual(['visit', 'why'])
    const nobody = await run('digest', '--at', MORNING, '--for', '没有这个人')
    expect([nobody.code, nobody.stderr.trim().split('\n').length]).toEqual([1, 1])
  })

  it('runs what is due by then, once', async () => {
    const { run } = await company()
    expect(done(await run('tick', '--at', MORNING))).toMatch(/^[1-9]\d* job slots ran/m)
    expect(done(await run('tick', '--at', MORNING))).toMatch(/^0 job slots ran/m)
  })

  it('says what is wrong and what to do', async () => {
    const { run, env } = await company()
    const doctor = done(await run('doctor'))
    expect(doctor).toContain('ok    configuration')
    expect(doctor).toContain('ok    database (embedded in')
    const sick = await kam(['doctor'], {
      ...env,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'x',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
    })
    expect(sick.code).toBe(1)
    expect(sick.stdout).toContain('WRONG Slack')
    const wrong = await kam(['doctor'], { ...env, KAM_TIME_ZONE: 'Mars' })
    expect([wrong.code, wrong.stdout]).toEqual([1, expect.stringContaining('KAM_TIME_ZONE')])
  })

  it('36: says in one sentence what is wrong with a file or a folder that was named', async () => {
    const { run } = await company()
    const file = path.join(folder(), 'notes.txt')
    writeFileSync(file, 'x')
    const gone = path.join(folder(), 'none', 'out.xlsx')
    for (const [wrong, why] of [
      [['export', gone], `${gone}: there is no such file, or no such folder to write it in`],
      [['export', file], `${file}: is a file: name a folder, or for an export a file that ends with .xlsx`],
      [
        ['read', '--at', MORNING, '--file', '/nowhere'],
        '/nowhere: there is no such file, or no such folder to write it in',
      ],
      [['read', '--at', MORNING, '--file', folder()], 'is a folder: name a file'],
      [['policy', 'check', '/nowhere.yml'], '/nowhere.yml: there is no such file'],
      [
        ['import', 'example/members.csv', 'example/accounts.csv'],
        'takes one path: example/members.csv example/accounts.csv are 2',
      ],
    ] as const) {
      const { code, stderr } = await run(...wrong)
      expect([code === 0, stderr], wrong.join(' ')).toEqual([false, expect.stringContaining(why)])
    }
  })

  it('checks a policy and shows what it changes', async () => {
    const policy = path.join(folder(), 'policy.yml')
    writeFileSync(policy, 'digest: { at: "09:00" }\n')
    expect(done(await kam(['policy', 'check', policy], {}))).toContain('digest.at: "09:00" (default "08:30")')
    writeFileSync(policy, 'digest: { at: "25:00" }\nrisks: {}\n')
    const wrong = await kam(['policy', 'check', policy], {})
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toContain('digest.at')
    expect(wrong.stderr).toContain('risks')
    expect(done(await kam(['policy', 'check', 'policy.yml'], {}))).toContain('nothing else than the defaults')
  })

  it('says in one sentence what is wrong with a call, and makes no database to answer from', async () => {
    const none = path.join(folder(), 'data')
    for (const [args, code, why] of [
      [['backup'], 2, 'kam backup <file>'],
      [['doctor', 'now'], 2, 'kam doctor does not know what to do with now'],
      [['stuck', 'all'], 2, 'kam stuck [--again <key>|all]'],
      [['risk', '--colour'], 1, "Unknown option '--colour'"],
      [['who', 'Tom', 'Becker'], 1, 'There is no database in'],
      [['export', path.join(none, 'x.xlsx')], 1, 'There is no database in'],
      [['person', 'erase', 'Tom Becker', '--yes'], 1, 'There is no database in'],
      [['restore', path.join(none, 'x.kam')], 1, 'There is no file'],
      [['restore', 'package.json'], 1, 'is no backup of this program'],
      [['backup', path.join(none, 'no', 'x.kam')], 1, 'to write the backup in'],
    ] as const) {
      const ended = await kam([...args], { DATA_DIR: none })
      expect([ended.code, ended.stderr], args.join(' ')).toEqual([code, expect.stringContaining(why)])
      expect(ended.stderr.trim().split('\n').length, ended.stderr).toBeLessThanOrEqual(2)
    }
    expect(done(await kam(['doctor'], { DATA_DIR: none }))).toContain('database: none in')
    expect(existsSync(none)).toBe(false)
    const away = { DATABASE_URL: 'postgresql://kam:secret@127.0.0.1:1/kam' }
    for (const args of [['who'], ['backup', path.join(folder(), 'x.kam')], ['restore', 'package.json']]) {
      const { code, stderr } = await kam(args, away)
      expect([code, stderr]).toEqual([1, expect.stringMatching(/cannot be reached|is no backup/)])
      expect(stderr).not.toContain('secret')
    }
  })

  it('finds somebody by a name of two words, and does not take their file for a folder', async () => {
    const { run } = await company()
    expect(done(await run('who', 'Priya', 'Nair'))).toContain('slack:')
    const file = path.join(folder(), 'wang.json')
    done(await run('person', 'export', '王浩', '--file', file))
    const again = await run('person', 'export', '王浩', '--file', file)
    expect([again.code, again.stderr]).toEqual([
      1,
      expect.stringContaining('is there already: give another name'),
    ])
  })

  it.each([
    { args: ['fly'], code: 2 },
    { args: ['risk', '--at', 'yesterday'], code: 1 },
    { args: ['risk', '--colour', 'red'], code: 1 },
  ])('refuses $args with words, not with a stack', async ({ args, code }) => {
    const ended = await kam(args, { DATA_DIR: path.join(folder(), 'data') })
    expect(ended.code).toBe(code)
    expect(ended.stderr).not.toContain('    at ')
    expect(ended.stderr.trim()).not.toBe('')
  })
})
