import { statSync } from 'node:fs'
import { createCalendar } from '../calendar.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { sentenceFor } from '../db/away.ts'
import { yearsWanted } from '../domain/calendar.ts'
import { dayIn } from '../domain/day.ts'
import { policyChanges } from '../domain/policy.ts'
import { accountsLeft } from '../people/left-store.ts'
import { readHolidayFile, readPolicy } from '../policy-files.ts'
import { backlogOf } from '../queue/backlog.ts'
import { hasDatabase, terminalLog, withSession } from './session.ts'

type Finding = { ok: boolean; what: string; fix?: string }

/** `kam doctor`: configuration, policy, calendar, database, platforms; each with what to do when it is wrong. Exit 1 if anything is. */
export async function doctor(): Promise<number> {
  const findings: Finding[] = []
  const config = configuration(findings)
  if (config) {
    calendarYears(config, findings)
    await database(config, findings)
    await platforms(config, findings)
  }
  for (const { ok, what, fix } of findings)
    console.log(`${ok ? 'ok   ' : 'WRONG'} ${what}${fix ? `\n      → ${fix}` : ''}`)
  return findings.every(({ ok }) => ok) ? 0 : 1
}

function configuration(findings: Finding[]): Config | undefined {
  try {
    const config = readConfig(process.env)
    const changes = policyChanges(readPolicy(config))
    findings.push(
      { ok: true, what: 'configuration' },
      { ok: true, what: `policy, ${changes.length} of its numbers differ from the defaults` },
    )
    return config
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const fault of error.faults)
      findings.push({ ok: false, what: fault, fix: 'see .env.example and policy.yml' })
    return undefined
  }
}

function calendarYears(config: Config, findings: Finding[]): void {
  const policy = readPolicy(config)
  const calendar = createCalendar(policy.working, readHolidayFile(config, policy))
  const today = dayIn(config.zone, new Date())
  for (const year of yearsWanted(today)) {
    const known = calendar.knowsYear(year)
    const own = policy.working.country !== 'CN'
    const taken = own
      ? 'weekends alone are taken'
      : 'weekends and the days of the law are taken, no make-up days'
    const fix = own
      ? 'put a file with that year in the place of working.holidaysFile, or list its days under working.holidays in policy.yml'
      : 'update the program, or list them under working.daysOff and working.extraDays in policy.yml'
    findings.push({
      // The next year's are announced in autumn: a fault only when it begins.
      ok: known || !today.startsWith(String(year)),
      what: `public holidays of ${year}${known ? '' : ` are not known: ${taken}`}`,
      ...(!known && { fix }),
    })
  }
}

async function database(config: Config, findings: Finding[]): Promise<void> {
  if (!config.databaseUrl && !hasDatabase(config.dataDir)) {
    findings.push(noDatabase(config))
    return
  }
  try {
    await withSession(undefined, async ({ store, config }) => {
      const { owed, dead, failed } = await backlogOf(store)
      findings.push({
        ok: true,
        what: `database (${config.databaseUrl ? 'PostgreSQL' : `embedded in ${config.dataDir}`}), migrated`,
      })
      const left = await store.read((work) => accountsLeft(work))
      findings.push({
        ok: left === 0,
        what: `key accounts whose owner has left: ${left}`,
        ...(left > 0 && {
          fix: 'in the chat: "hand over <account>"; the managers of those who left are asked for it every week',
        }),
      })
      findings.push({
        ok: dead === 0,
        what: `messages: ${owed} owed, ${dead} given up`,
        ...(dead > 0 && { fix: 'see "Dead messages" in docs/operations.md' }),
      })
      findings.push({
        ok: failed === 0,
        what: `inputs that could not be worked off: ${failed}`,
        ...(failed > 0 && { fix: 'see "Failed inputs" in docs/operations.md' }),
      })
    })
  } catch (error) {
    findings.push({
      ok: false,
      what: `database: ${sentenceFor(error)}`,
      fix: 'check DATABASE_URL or DATA_DIR; with the embedded database stop the server first',
    })
  }
}

/** No fault where nothing was started yet. One with a name of its own, or in which something else lies, is more likely a slip. */
function noDatabase({ dataDir }: Config): Finding {
  const place = statSync(dataDir, { throwIfNoEntry: false })
  return place && !place.isDirectory()
    ? { ok: false, what: `database: ${dataDir} is a file`, fix: 'set DATA_DIR to a folder' }
    : {
        ok: true,
        what: `database: none in ${dataDir} yet`,
        fix: 'the first start, an import or a restore makes it; if there should be one, set DATA_DIR or DATABASE_URL',
      }
}

async function platforms(config: Config, findings: Finding[]): Promise<void> {
  if (config.feishu) {
    if (config.feishu.mode === 'webhook' && !config.feishu.encryptKey)
      findings.push({
        ok: true,
        what: 'Feishu events come unsigned, only the verification token proves them',
        fix: 'set an Encrypt Key in the developer console and as FEISHU_ENCRYPT_KEY',
      })
    const { checkFeishu } = await import('../platforms/feishu/check.ts')
    const problems = await checkFeishu(config.feishu, terminalLog)
    findings.push(
      ...(problems.length === 0
        ? [{ ok: true, what: 'Feishu' }]
        : problems.map((what) => ({ ok: false, what: `Feishu: ${what}`, fix: 'see docs/feishu.md' }))),
    )
  }
  if (config.slack) {
    const { createSlack } = await import('../platforms/slack/app.ts')
    const slack = createSlack({
      config: config.slack,
      companyLang: 'en',
      receive: unused,
      acceptEvent: unused,
      log: terminalLog,
    })
    if (!config.slack.appToken) await slack.start()
    const problems = slack.platform.problems()
    await slack.stop(2_000)
    findings.push(
      ...(problems.length === 0
        ? [{ ok: true, what: 'Slack' }]
        : problems.map((what) => ({
            ok: false,
            what: `Slack: ${what}`,
            fix: 'see "Connect Slack" in README.md',
          }))),
    )
  }
  if (!config.slack && !config.feishu)
    findings.push({ ok: true, what: 'no platform configured: the playground is on' })
}

async function unused(): Promise<never> {
  throw new Error('nobody speaks to a command')
}
