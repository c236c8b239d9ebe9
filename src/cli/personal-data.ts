import { chmodSync, writeFileSync } from 'node:fs'
import type { Work } from '../db/work.ts'
import {
  contactSubject,
  countPersonal,
  eraseContact,
  eraseMember,
  memberSubject,
  readPersonal,
  type Subject,
  stillTheirs,
} from '../people/personal-data-store.ts'
import { reassessAccount } from '../risk/store.ts'
import { CommandError, withSession } from './session.ts'

/** Every text of the database is looked through, milliseconds. */
const LONG_MS = 30 * 60_000

/** What an erasure leaves, and why: printed, and in docs/privacy.md. */
const KEPT = {
  contact: [
    'visits, stakeholders, scores and requests stay, with the mark in the place of the name: they are the history of the company’s own business',
    'the layer (decision, management, operation) stays: without the name it is nobody’s',
  ],
  member: [
    'visits, decisions, entries and lines of the history stay, under the mark: who decided what has to be answerable, by law and by contract',
    'role, team and manager stay, without which those decisions could not be judged',
  ],
} as const

/** Where the program does not reach. */
const ELSEWHERE = [
  'messages that Slack and Feishu have already: delete them there',
  'backups and exported files: delete or replace them',
  'files that are imported again: take the person’s line out, or they come back',
]

/** `kam person export <person>` or `<account> <contact>`: everything that is kept about somebody, as JSON. Exit 1 when nobody is called so. */
export async function exportPerson(who: readonly string[], file: string | undefined): Promise<number> {
  return withSession(undefined, async ({ store }) => {
    const found = await store.read(async (work) => {
      const subject = await subjectOf(work, who)
      return { kind: subject.kind, asOf: work.now.toISOString(), ...(await readPersonal(work, subject)) }
    })
    const text = `${JSON.stringify(found, null, 2)}\n`
    if (!file) process.stdout.write(text)
    else {
      writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
      chmodSync(file, 0o600)
      console.log(`${file}: everything that is kept about ${who.join(', ')}; readable by you alone`)
    }
    return 0
  })
}

/** `kam person erase … [--yes]`: says what would go; with --yes it goes. Exit 1 when nobody is called so, or they still have things of their own. */
export async function erasePerson(who: readonly string[], yes: boolean): Promise<number> {
  return withSession(undefined, async ({ store }) => {
    const done = await store.write(
      async (work) => {
        const subject = await subjectOf(work, who)
        if (subject.kind === 'member') await mustBeFree(work, subject)
        const found = await countPersonal(work, subject)
        if (!yes) return { subject, found }
        if (subject.kind === 'member') await eraseMember(work, subject)
        else await reassessAccount(work, (await eraseContact(work, subject)).accountId)
        return { subject, found }
      },
      'kam person erase',
      LONG_MS,
    )
    for (const line of report(done, yes)) console.log(line)
    return 0
  })
}

function report(
  { subject, found }: { subject: Subject; found: Awaited<ReturnType<typeof countPersonal>> },
  yes: boolean,
): string[] {
  const { kind, name, mentioned, unsure } = subject
  const list = (rows: Record<string, number>) =>
    Object.entries(rows)
      .map(([where, count]) => `${where} ${count}`)
      .join(', ') || 'none'
  const unsureLine = `not taken out, because others are called so too: ${unsure.join(', ')}; look through the texts`
  const namesake = 'a namesake exists: texts that are not about this account keep the name'
  return [
    `${yes ? 'Erased' : 'Would be erased'} of ${name}: ${kind === 'member' ? 'name, aliases, e-mail, platform ids, times and places of work, what waits for them' : 'name, title, department, phone, e-mail, coach, relation and everything else about the person'}.`,
    `In texts ${mentioned.mark} ${yes ? 'stands' : 'would stand'} in the place of the name: ${list(found.mentions)}.`,
    ...(unsure.length > 0 ? [`- ${unsureLine}`] : []),
    ...(mentioned.alone ? [] : [`- ${namesake}`]),
    `Kept (${list(found.refers)}):`,
    ...KEPT[kind].map((line) => `- ${line}`),
    'Not reached from here:',
    ...ELSEWHERE.map((line) => `- ${line}`),
    ...(yes ? [] : ['Nothing was changed: run it again with --yes to erase. It cannot be undone.']),
  ]
}

async function subjectOf(work: Work, [first = '', second]: readonly string[]): Promise<Subject> {
  const subject = second ? await contactSubject(work, first, second) : await memberSubject(work, first)
  if (subject) return subject
  throw new CommandError(
    second
      ? `there is no contact ${second} at ${first}: give the account’s code or name, then the contact’s name as the file shows it`
      : `there is nobody called ${first}; for a contact give the account first: kam person export K02 "Oliver Grant"`,
  )
}

async function mustBeFree(work: Work, { id, name }: Subject): Promise<void> {
  const { active, ...still } = await stillTheirs(work, id)
  if (active)
    throw new CommandError(
      `${name} is still one of us: import members.csv with active no for them first, then erase`,
    )
  const left = Object.entries(still).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []))
  if (left.length > 0)
    throw new CommandError(
      `${name} still has ${left.join(', ')}: hand them over first (members.csv, accounts.csv, deals.csv), then erase`,
    )
}
