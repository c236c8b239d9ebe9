#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { ownPathSentence } from './cli/own-paths.ts'
import { CommandError, instant } from './cli/session.ts'
import { ConfigError } from './config.ts'
import { sentenceFor } from './db/away.ts'

const USAGE = `kam import <folder or file> [--dry-run]
kam export <folder or file.xlsx>
kam backup <file>
kam restore <file>
kam risk --at <instant> [--json]
kam digest --at <instant> --for <person> [--json]
kam read --at <instant> --as <person> --json -- <text>     or --file <path>
kam tick --at <instant>
kam doctor
kam policy check <file>
kam policy rehearse <file> --from <day> --to <day>
kam policy precision [--from <day>] [--to <day>] [--json]
kam stuck [--again <key>|all]
kam audit <code or person> [--json]     or verify [<hash>]
kam person export <person>|<account> <contact> [--file <file>]
kam person erase <person>|<account> <contact> [--yes]
kam who [<person>]     or --unbind <platform>:<id>
kam feishu-commands
kam --version
Instants are ISO with their offset: 2026-06-01T08:30:00+08:00`

const ONE_PATH = ['import', 'export', 'backup', 'restore']
/** Commands that take no words at all: a word would be left out without a word. */
const NO_WORDS = ['risk', 'digest', 'tick', 'doctor', 'stuck', 'feishu-commands']

/** Runs one command; gives its exit code: 0 done, 1 refused, 2 wrong configuration or usage. */
async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parsed(argv)
  if (values.version) {
    console.log((await import('./version.ts')).version())
    return 0
  }
  const [command, ...words] = positionals
  const [first] = words
  if (values.help || !command) return usage(values.help ? 0 : 2)
  const at = instant(values.at)
  const wrong = (): number => misused(command)
  // A second path was left out without a word: half of what was meant.
  if (ONE_PATH.includes(command) && words.length > 1)
    return misused(command, `takes one path: ${words.join(' ')} are ${words.length}`)
  if (NO_WORDS.includes(command) && words.length > 0)
    return misused(command, `does not know what to do with ${words.join(' ')}`)
  // Each command loads what it needs: most need neither the handlers nor a platform's SDK.
  switch (command) {
    case 'import':
      return first ? (await import('./cli/files.ts')).importFiles(first, values['dry-run']) : wrong()
    case 'export':
      return first ? (await import('./cli/files.ts')).exportFiles(first) : wrong()
    case 'backup':
      return first ? (await import('./cli/backup.ts')).backup(first) : wrong()
    case 'restore':
      return first ? (await import('./cli/backup.ts')).restore(first) : wrong()
    case 'risk':
      return (await import('./cli/show-risk.ts')).risk(at, values.json)
    case 'digest':
      return values.for ? (await import('./cli/digest.ts')).digest(at, values.for, values.json) : wrong()
    case 'read': {
      if (!values.file && !first) return wrong()
      const { read } = await import('./cli/read.ts')
      return read(at, values.as, values.file ? { file: values.file } : { text: words.join(' ') })
    }
    case 'tick':
      return (await import('./cli/tick.ts')).tick(at)
    case 'doctor':
      return (await import('./cli/doctor.ts')).doctor()
    case 'policy':
      return policy(words, values)
    case 'stuck':
      return (await import('./cli/stuck.ts')).stuck(values.again)
    case 'audit':
      if (first === 'verify') return (await import('./cli/audit.ts')).auditVerify(words[1])
      return words.length > 0 ? (await import('./cli/audit.ts')).audit(words.join(' '), values.json) : wrong()
    case 'person':
      return person(words, values)
    case 'who': {
      const { unbindIdentity, who } = await import('./cli/who.ts')
      return values.unbind ? unbindIdentity(values.unbind) : who(words.join(' '))
    }
    case 'feishu-commands':
      return (await import('./cli/feishu.ts')).feishuCommands()
    case 'help':
      return usage(0)
  }
  console.error(`kam ${command}: there is no such command; kam help lists every one`)
  return 2
}

async function person(
  [what, ...who]: string[],
  { file, yes }: { file?: string | undefined; yes: boolean },
): Promise<number> {
  if (who.length !== 1 && who.length !== 2) return misused('person')
  if (what === 'export') return (await import('./cli/personal-data.ts')).exportPerson(who, file)
  return what === 'erase' ? (await import('./cli/personal-data.ts')).erasePerson(who, yes) : misused('person')
}

async function policy(
  [what, file]: string[],
  { from, to, json }: { from?: string | undefined; to?: string | undefined; json: boolean },
): Promise<number> {
  if (what === 'check' && file) return (await import('./cli/policy-check.ts')).policyCheck(file)
  if (what === 'precision') return (await import('./cli/policy.ts')).policyPrecision(from, to, json)
  return what === 'rehearse' && file
    ? (await import('./cli/policy.ts')).policyRehearse(file, from, to)
    : misused('policy')
}

/** The words and options of a call. Throws CommandError with one sentence. */
function parsed(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        for: { type: 'string' },
        as: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        file: { type: 'string' },
        again: { type: 'string' },
        unbind: { type: 'string' },
        json: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        version: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    // Node goes on about "--" behind its first sentence.
    if (error instanceof TypeError)
      throw new CommandError(`${error.message.split(/\. |\n/)[0]}; kam help lists every command`)
    throw error
  }
}

/** Says what is wrong with a call of this command, and how it is written; gives exit code 2. */
function misused(command: string, what = 'needs something more, or is written otherwise'): number {
  const lines = USAGE.split('\n').filter((line) => `${line} `.startsWith(`kam ${command} `))
  console.error(`kam ${command} ${what}. Write it like this (kam help lists every command):`)
  for (const line of lines) console.error(`  ${line}`)
  return 2
}

function usage(code: number): number {
  if (code === 0) console.log(USAGE)
  else console.error(USAGE)
  return code
}

// Whoever reads us has seen enough: `kam who | head -1`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof ConfigError) {
      console.error(error.message)
      process.exit(2)
    }
    const plain =
      error instanceof CommandError ||
      (error instanceof Error &&
        /^(Backup|DataDirBusy|DataDirVersion|Migration)Error$/.test(error.constructor.name))
    console.error(
      ownPathSentence(error, process.argv.slice(2)) ??
        (plain ? (error as Error).message : `kam: ${sentenceFor(error)}`),
    )
    process.exit(1)
  },
)
