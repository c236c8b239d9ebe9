import { audit } from '../db/audit.ts'
import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { namePattern, phonePattern, waysToCall } from '../language/called.ts'
import { countMentions, eraseMentions, type Mentioned, readMentions } from './mentions-store.ts'
import { forgetSubscriptions } from './subscription-store.ts'
import { referring } from './texts-store.ts'

// SQL by hand: rows that refer to a person are known from the database's catalogue; names are compared literally.

/** A person whose data is looked at or erased: one of us, or a contact of an account. */
export type Subject = {
  kind: 'member' | 'contact'
  id: number
  name: string
  mentioned: Mentioned
  /** Short names that somebody else has too: texts keep them. */
  unsure: string[]
}

/** Platform ids that cannot be part of another word or number. */
const UNMISTAKABLE = /^(?=.*\p{L}).{6,}$/u

/** One of us by name, alias or e-mail, active or not; undefined when nobody is called so. */
export async function memberSubject(work: Work, called: string): Promise<Subject | undefined> {
  const [row] = await work.tx.$queryRaw<
    { id: number; name: string; aliases: string[]; addresses: string[]; ids: string[] }[]
  >`
    SELECT p.id, p.name, p.aliases, array_remove(ARRAY[p.email, p.mobile], NULL) AS addresses, ARRAY(SELECT "userId" FROM "Identity" i WHERE i."personId" = p.id) AS ids FROM "Person" p
    WHERE lower(p.name) = lower(${called}) OR lower(p.email) = lower(${called})
      OR EXISTS (SELECT 1 FROM unnest(p.aliases) AS alias WHERE lower(alias) = lower(${called}))
    ORDER BY lower(p.name) = lower(${called}) DESC, p.id LIMIT 1`
  if (!row) return undefined
  const others = await otherNames(work, { personId: row.id })
  const ways = [row.name, ...row.aliases].map((name) => waysToCall(name))
  const sure = ways.flatMap(({ full }) => full).filter((name) => /[\s\p{Script=Han}]/u.test(name))
  const single = ways.flatMap(({ full, short }) => [...full, ...short]).filter((name) => !sure.includes(name))
  // A single English name is looked for in everything that was ever written: only where nobody else has it.
  const unsure = single.filter((name) => others.some((other) => hasWord(other, name)))
  const ids = [...row.ids.filter((id) => UNMISTAKABLE.test(id)), ...row.addresses]
  return {
    kind: 'member',
    id: row.id,
    name: row.name,
    unsure: [...new Set(unsure)],
    mentioned: {
      whole: namePattern([...sure, ...ids], others),
      brief: namePattern(
        single.filter((name) => !unsure.includes(name)),
        others,
      ),
      account: undefined,
      alone: true,
      mark: markOf(work, 'M', row.id),
    },
  }
}

/** A contact by account (code or name) and name; undefined when there is none. */
export async function contactSubject(
  work: Work,
  account: string,
  called: string,
): Promise<Subject | undefined> {
  const [row] = await work.tx.$queryRaw<ContactRow[]>`
    SELECT c.id, c.name, c.aliases, c.title, c.phone, c.email, a.id AS "accountId", array_prepend(a.code, array_prepend(a.name, a.aliases)) AS names
    FROM "Contact" c JOIN "Account" a ON a.id = c."accountId"
    WHERE (lower(a.code) = lower(${account}) OR lower(a.name) = lower(${account})
      OR EXISTS (SELECT 1 FROM unnest(a.aliases) AS alias WHERE lower(alias) = lower(${account}))) AND (lower(c.name) = lower(${called})
        OR EXISTS (SELECT 1 FROM unnest(c.aliases) AS former WHERE lower(former) = lower(${called})))
    ORDER BY lower(c.name) = lower(${called}) DESC
    LIMIT 1`
  if (!row) return undefined
  const { short, ...now } = waysToCall(row.name, row.title)
  const full = [...now.full, ...row.aliases]
  const others = await otherNames(work, { contactId: row.id, accountId: row.accountId })
  const theirs = others.map((name) => waysToCall(name))
  const unsure = short.filter((name) =>
    theirs.some((other) => [...other.full, ...other.short].includes(name)),
  )
  const [elsewhere] = await work.tx.$queryRaw<{ n: number }[]>`
    SELECT ((SELECT count(*) FROM "Contact" WHERE name = ANY(${full}) AND id <> ${row.id})
      + (SELECT count(*) FROM "Person" WHERE name = ANY(${full}) OR aliases && ${full}::text[]))::int AS n`
  const phone = row.phone ? phonePattern(row.phone) : undefined
  const brief = namePattern(
    short.filter((name) => !unsure.includes(name)),
    others,
  )
  return {
    kind: 'contact',
    id: row.id,
    name: row.name,
    unsure,
    mentioned: {
      whole: [namePattern([...full, ...(row.email ? [row.email] : [])], others), phone]
        .filter(Boolean)
        .join('|'),
      brief,
      account: { id: row.accountId, pattern: namePattern(row.names, [])! },
      alone: elsewhere?.n === 0,
      mark: markOf(work, 'C', row.id),
    },
  }
}

type ContactRow = {
  id: number
  name: string
  aliases: string[]
  title: string | null
  phone: string | null
  email: string | null
  accountId: number
  names: string[]
}

function markOf(work: Work, letter: 'C' | 'M', id: number): string {
  return work.lang === 'zh' ? `[已删除 ${letter}${id}]` : `[erased ${letter}${id}]`
}

function hasWord(name: string, word: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s.·-]+/u)
    .includes(word.toLowerCase())
}

/** Names of everybody else who may be meant: ours, and contacts and accounts; for a contact only those of the account, and accounts. */
async function otherNames(
  work: Work,
  not: { personId: number } | { contactId: number; accountId: number },
): Promise<string[]> {
  const personId = 'personId' in not ? not.personId : 0
  const contactId = 'contactId' in not ? not.contactId : 0
  const accountId = 'accountId' in not ? not.accountId : null
  const rows = await work.tx.$queryRaw<{ name: string }[]>`
    SELECT unnest(array_prepend(name, aliases)) AS name FROM "Person" WHERE id <> ${personId}
    UNION SELECT unnest(array_prepend(name, aliases)) FROM "Contact" WHERE id <> ${contactId} AND (${accountId}::int IS NULL OR "accountId" = ${accountId})
    UNION SELECT unnest(array_prepend(name, aliases)) FROM "Account" WHERE ${accountId}::int IS NULL OR id = ${accountId}`
  return rows.map(({ name }) => name)
}

/** How many rows refer to a person, by table and column, and how many mention them, by table. */
export async function countPersonal(work: Work, subject: Subject) {
  const refers: Record<string, number> = {}
  for (const [table, column] of await referring(work, TABLE[subject.kind])) {
    const rows = await work.tx.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${table}" WHERE "${column}" = $1`,
      subject.id,
    )
    if (rows[0]?.n) refers[`${table}.${column}`] = rows[0].n
  }
  return { refers, mentions: await countMentions(work, subject.mentioned) }
}

const TABLE = { member: 'Person', contact: 'Contact' } as const

/** What others' tables show of a row that is only theirs to be named in. */
const BRIEFLY: Record<string, string> = {
  Account: `jsonb_build_object('code', t.code, 'name', t.name)`,
  Deal: `jsonb_build_object('code', t.code, 'name', t.name)`,
  Person: `jsonb_build_object('id', t.id)`,
  Contact: `jsonb_build_object('id', t.id)`,
}

/** Everything that is kept about a person: their own row, rows that refer to them, and the texts that mention them. */
export async function readPersonal(work: Work, { kind, id, mentioned }: Subject) {
  const table = TABLE[kind]
  const own = await work.tx.$queryRawUnsafe<{ row: object }[]>(
    `SELECT jsonb_strip_nulls(to_jsonb(t)) AS row FROM "${table}" t WHERE id = $1`,
    id,
  )
  const refers: Record<string, object[]> = {}
  for (const [other, column] of await referring(work, table)) {
    const rows = await work.tx.$queryRawUnsafe<{ row: object }[]>(
      `SELECT ${BRIEFLY[other] ?? 'jsonb_strip_nulls(to_jsonb(t))'} AS row FROM "${other}" t WHERE t."${column}" = $1 ORDER BY t.*`,
      id,
    )
    if (rows.length > 0) refers[`${other}.${column}`] = rows.map(({ row }) => row)
  }
  if (kind === 'contact') refers['Visit'] = await visitsWith(work, id)
  return { own: own[0]?.row, refers, mentions: await readMentions(work, mentioned) }
}

async function visitsWith(work: Work, contactId: number): Promise<object[]> {
  return work.tx.$queryRaw<object[]>`
    SELECT v.code, v.day::text, v.channel::text, v.summary FROM "Visit" v JOIN "VisitContact" c ON c."visitId" = v.id
    WHERE c."contactId" = ${contactId} ORDER BY v.day, v.id`
}

/** What somebody who is to be erased still has to do with; all 0: nothing. */
export async function stillTheirs(work: Work, personId: number) {
  const [row] = await work.tx.$queryRaw<
    { active: boolean; accounts: number; deals: number; steps: number; reports: number }[]
  >`
    SELECT p.active,
      (SELECT count(*)::int FROM "Account" WHERE "ownerId" = p.id OR "backupId" = p.id) AS accounts,
      (SELECT count(*)::int FROM "Deal" WHERE "ownerId" = p.id AND status IN ('open', 'on_hold')) AS deals,
      (SELECT count(*)::int FROM "NextStep" WHERE "ownerId" = p.id AND status = 'open') AS steps,
      (SELECT count(*)::int FROM "Person" r WHERE r."managerId" = p.id AND r.active) AS reports
    FROM "Person" p WHERE p.id = ${personId}`
  return row!
}

/** Erases a contact: their details, and their names in every text. Visits, stakeholders and scores stay, with nobody's name on them. */
export async function eraseContact(work: Work, subject: Subject) {
  const { id, mentioned } = subject
  const { accountId, leftOn } = await work.tx.contact.findUniqueOrThrow({ where: { id } })
  const erased = await eraseMentions(work, mentioned)
  await work.tx.contact.update({
    where: { id },
    data: {
      name: mentioned.mark,
      aliases: [],
      leftOn: leftOn ?? dateOf(work.today),
      isCoach: false,
      ...emptied(
        'title',
        'department',
        'phone',
        'email',
        'coachLastInfoOn',
        'reportsToId',
        'relation',
        'relationWanted',
      ),
      ...emptied('coachSource', 'closeTo', 'wins', 'fears', 'preferredChannel'),
    },
  })
  await work.tx.stakeholder.updateMany({ where: { contactId: id }, data: { title: '', action: null } })
  await work.tx.personNote.deleteMany({ where: { contactId: id } })
  const { code } = await work.tx.account.update({
    where: { id: accountId },
    data: { namesChangedAt: work.now },
  })
  await audit(work, {
    what: 'contact.erase',
    subject: `account:${code}`,
    after: { contact: id, rows: erased.rows, history: erased.history },
  })
  return { ...erased, accountId }
}

/** Erases one of us who has left: name, addresses, ids, what was on its way to them, and their names in every text. What they did stays, under the mark. */
export async function eraseMember(work: Work, subject: Subject) {
  const { id, mentioned } = subject
  const ids = (await work.tx.identity.findMany({ where: { personId: id } })).map(({ userId }) => userId)
  await work.tx.$executeRaw`DELETE FROM "Outbox" WHERE place->>'chat' = ANY(${ids})`
  await work.tx
    .$executeRaw`DELETE FROM "Inbox" WHERE incoming#>>'{sender,userId}' = ANY(${ids}) AND status <> 'waiting'`
  const theirs = { where: { personId: id } }
  await work.tx.pending.deleteMany(theirs)
  await work.tx.entry.deleteMany(theirs)
  await work.tx.reminder.deleteMany(theirs)
  await work.tx.digest.deleteMany(theirs)
  await work.tx.identity.deleteMany(theirs)
  await work.tx.selfTest.deleteMany(theirs)
  await work.tx.lesson.deleteMany(theirs)
  await forgetSubscriptions(work, id)
  const erased = await eraseMentions(work, mentioned)
  await work.tx.person.update({
    where: { id },
    data: {
      name: mentioned.mark,
      aliases: [],
      onDuty: false,
      adminBySetting: false,
      ...emptied(
        'email',
        'mobile',
        'timeZone',
        'locale',
        'prefers',
        'workFrom',
        'workTo',
        'awayFrom',
        'awayUntil',
        'delegateId',
      ),
      ...emptied('welcomedAt', 'emptyWeek'),
    },
  })
  await audit(work, {
    what: 'person.erase',
    subject: `person:${id}`,
    after: { rows: erased.rows, history: erased.history },
  })
  return erased
}

function emptied<Name extends string>(...names: Name[]): Record<Name, null> {
  return Object.fromEntries(names.map((name) => [name, null])) as Record<Name, null>
}
