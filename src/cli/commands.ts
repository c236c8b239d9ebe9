import { readFileSync } from 'node:fs'
import { handlers, jobs } from '../../handlers/index.ts'
import { createBot } from '../bot.ts'
import { digestCard } from '../cards/digest.ts'
import { plainCard } from '../cards/plain.ts'
import { problemWords } from '../cards/reading.ts'
import { type Lang, langOf } from '../domain/lang.ts'
import { PolicyFault, parsePolicy, policyChanges } from '../domain/policy.ts'
import { exportFolder } from '../files/export.ts'
import { problemLine } from '../files/fault.ts'
import { importFolder } from '../files/import.ts'
import { progressLine } from '../files/progress.ts'
import { digestViewFor } from '../flows/digest-view.ts'
import { readingJson } from '../language/json.ts'
import { readMessage } from '../language/read.ts'
import { createRelay } from '../outbox/relay.ts'
import { createInboxWorker } from '../store/inbox-worker.ts'
import { peopleNamed, teamOf } from '../store/people.ts'
import { readingContext } from '../store/reading.ts'
import { reassessAll } from '../store/risk.ts'
import type { Work } from '../store/work.ts'
import { platformsOf } from './platforms.ts'
import { riskLines, riskReport } from './risk.ts'
import { asIf, CommandError, type Session, withSession } from './session.ts'

/** Each command prints what it has to say and gives its exit code. */

/** `kam import <folder or file> [--dry-run]` */
export async function importFiles(path: string, dryRun: boolean): Promise<number> {
  return withSession(undefined, async ({ store }) => {
    const line = progressLine(process.stderr)
    const result = await importFolder(store, path, {
      dryRun,
      progress: line.progress,
    })
    line.end()
    if (!result.ok) {
      for (const problem of result.problems) console.error(problemLine(problem))
      if (result.more > 0) console.error(`… and ${result.more} more`)
      console.error('Nothing was written.')
      return 1
    }
    for (const warning of result.warnings) console.error(`warning: ${problemLine(warning)}`)
    for (const count of result.counts)
      console.log(`${count.kind}: ${count.new} new, ${count.changed} changed, ${count.unchanged} unchanged`)
    if (dryRun) console.log('Dry run: nothing was written.')
    return 0
  })
}

/** `kam export <folder>` */
export async function exportFiles(folder: string): Promise<number> {
  return withSession(undefined, async ({ store }) => {
    for (const { kind, rows } of await exportFolder(store, folder)) console.log(`${kind}.csv: ${rows} rows`)
    return 0
  })
}

/** `kam risk --at <instant> [--json]` */
export async function risk(at: Date | undefined, json: boolean): Promise<number> {
  return withSession(at, async ({ store, config }) => {
    const report = await store.read((work) => riskReport(work, langOf(config.locale, 'zh')))
    console.log(json ? JSON.stringify(report, null, 2) : riskLines(report))
    return 0
  })
}

/** `kam digest --at <instant> --for <person> [--json]`: as of that instant, without sending or changing anything. */
export async function digest(at: Date | undefined, name: string, json: boolean): Promise<number> {
  return withSession(at, async (session) => {
    const card = await asIf(session.store, async (work) => {
      await reassessAll(work)
      const person = await personNamed(work, name)
      const { view } = await digestViewFor(work, {
        id: person.id,
        role: person.role,
        team: await teamOf(work, person),
      })
      return digestCard(view, work.policy, work.today, langFor(session, person.locale))
    })
    console.log(json ? JSON.stringify(card, null, 2) : plainCard(card))
    return 0
  })
}

/** `kam read --at <instant> --as <person> --json -- <text>`, or `--file <path>`: one message a line in, one JSON object a line out. */
export async function read(
  at: Date | undefined,
  name: string | undefined,
  texts: { text: string } | { file: string },
): Promise<number> {
  return withSession(at, async (session) => {
    const lines =
      'text' in texts
        ? [texts.text]
        : readFileSync(texts.file, 'utf8')
            .replace(/^\uFEFF/, '')
            .split(/\r?\n/)
            .filter(Boolean)
    await session.store.read(async (work) => {
      const person = name
        ? await personNamed(work, name)
        : { id: 0, role: 'admin' as const, teamId: null, locale: null }
      for (const text of lines) {
        const reading = readMessage(text, await readingContext(work, person, text))
        const found = readingJson(reading, (problem) =>
          problemWords(problem, langFor(session, person.locale)),
        )
        console.log(JSON.stringify(found, null, 'text' in texts ? 2 : 0))
      }
    })
    return 0
  })
}

/** `kam tick --at <instant>`: every job due by then, and what is owed, once. */
export async function tick(at: Date | undefined): Promise<number> {
  return withSession(at, async (session) => {
    const { store, config, policy, log } = session
    const companyLang = langOf(config.locale, 'zh')
    const bot = createBot({ store, handlers, jobs, admins: config.admins, log, companyLang })
    const { platforms, start, stop } = await platformsOf(session)
    const inbox = createInboxWorker({ store, bot, policy: policy.inbox, log })
    const relay = createRelay({ store, platforms, policy: policy.relay, log })
    await start()
    const ran = await bot.tick()
    const worked = await inbox.drain()
    const sent = await relay.drain()
    await stop()
    console.log(`${ran} job slots ran, ${worked} messages worked off, ${sent} messages sent`)
    return 0
  })
}

/** `kam policy check <file>`: every mistake by its path, or what the file changes against the defaults. Needs no database. */
export function policyCheck(file: string): number {
  try {
    const changes = policyChanges(parsePolicy(readFileSync(file, 'utf8')))
    for (const { path, value, usual } of changes)
      console.log(`${path}: ${JSON.stringify(value)} (default ${JSON.stringify(usual)})`)
    if (changes.length === 0) console.log('The policy is valid and says nothing else than the defaults.')
    return 0
  } catch (error) {
    if (!(error instanceof PolicyFault)) throw error
    for (const fault of error.faults) console.error(fault)
    return 1
  }
}

async function personNamed(work: Work, name: string) {
  const [person] = await peopleNamed(work, name)
  if (!person) throw new CommandError(`there is nobody called ${name}; names are those of members.csv`)
  return person
}

function langFor(session: Session, locale: string | null): Lang {
  return langOf(locale, langOf(session.config.locale, 'zh'))
}
