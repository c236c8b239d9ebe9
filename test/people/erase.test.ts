import { beforeEach, expect, it } from 'vitest'
import { sealAudit, verifyAudit } from '../../src/db/audit-chain.ts'
import { namePattern, phonePattern, waysToCall } from '../../src/language/called.ts'
import {
  contactSubject,
  countPersonal,
  eraseContact,
  eraseMember,
  memberSubject,
  readPersonal,
  stillTheirs,
} from '../../src/people/personal-data-store.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

/** Every text, JSON and array of the whole database in which one of these stands: `Table.column`. */
async function traces(names: readonly string[]): Promise<string[]> {
  const { pool } = world.store.database
  const { rows } = await pool.query<{ table: string; column: string }>(
    `SELECT c.relname AS table, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
  )
  const found: string[] = []
  for (const { table, column } of rows) {
    const { rows: hits } = await pool.query(
      `SELECT 1 FROM "${table}" WHERE lower("${column}"::text) LIKE ANY ($1::text[])`,
      [names.map((name) => `%${name.toLowerCase()}%`)],
    )
    if (hits.length > 0) found.push(`${table}.${column}`)
  }
  return found.sort()
}

/** Puts a text into every text column of one row of each table, as people and later versions may. */
async function sayEverywhere(text: string): Promise<number> {
  const { pool } = world.store.database
  const { rows } = await pool.query<{ table: string; column: string; type: string }>(
    `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND format_type(a.atttypid, NULL) IN ('text', 'jsonb', 'text[]')
       AND c.relname NOT IN ('_prisma_migrations', 'Identity', 'Team', 'AccountName', 'AuditSeal', 'Person')
       AND a.attname NOT IN ('code', 'key', 'name', 'aliases', 'lane', 'parent', 'field', 'currency', 'hard', 'what', 'subject', 'cause', 'erasedDigest', 'place', 'week', 'period')`,
  )
  let count = 0
  for (const { table, column, type } of rows) {
    const value =
      type === 'jsonb'
        ? `jsonb_build_object('said', $1::text)`
        : type === 'text[]'
          ? `ARRAY[$1::text, 'x']`
          : `$1::text`
    const { rows: changed } = await pool.query(
      `UPDATE "${table}" SET "${column}" = ${value} WHERE ctid = (SELECT max(ctid) FROM "${table}") RETURNING 1`,
      [text],
    )
    count += changed.length
  }
  return count
}

it('takes a contact out of every text of their account and of what was on its way, and keeps what was done', async () => {
  await world.say('王浩', '今天上午拜访东海石化陈副总，陈副总说预算下周批，下周五前给方案')
  await world.say('王浩', '人 东海石化 陈副总 电话 13812345678')
  await world.say('王浩', '情报 东海石化 陈副总和鼎峰走得近')
  await world.tick()
  const before = await traces(['陈副总'])
  for (const where of ['Contact.name', 'Audit.after', 'Note.text']) expect(before).toContain(where)
  const { db } = world
  const visits = await db.visit.count()
  const met = await db.visitContact.count()
  await sealAudit(world.store.database, world.store.clock())

  const subject = (await world.store.read((work) => contactSubject(work, 'K02', '陈副总')))!
  expect(subject.mentioned.alone).toBe(true)
  const found = await world.store.read((work) => countPersonal(work, subject))
  expect(found.mentions['Note']).toBeGreaterThan(0)
  const told = JSON.stringify(await world.store.read((work) => readPersonal(work, subject)))
  for (const part of ['13812345678', '预算下周批', '走得近']) expect(told).toContain(part)
  await world.store.write((work) => eraseContact(work, subject), 'test')

  expect(await traces(['陈副总', '13812345678'])).toEqual([])
  expect([await db.visit.count(), await db.visitContact.count()]).toEqual([visits, met])
  expect((await db.note.findFirstOrThrow({ orderBy: { id: 'desc' } })).text).toContain(
    `[已删除 C${subject.id}]`,
  )
  expect(await verifyAudit(world.store.database.pool)).toMatchObject({ faults: [] })
  // The card still opens, and the history says that somebody was erased, not who.
  const reply = await world.say('王浩', '客户 东海石化')
  expect(reply.card && wordsOf(reply.card)).toContain('东海石化')
  const line = await db.audit.findFirst({ where: { what: 'contact.erase' } })
  expect(line).toMatchObject({ subject: 'account:K02', after: { contact: subject.id } })
})

it('leaves namesakes at other accounts, longer names and whoever shares a short name', async () => {
  const { db } = world
  const [k01, k02] = await Promise.all(
    ['K01', 'K02'].map((code) => db.account.findUniqueOrThrow({ where: { code } })),
  )
  await db.contact.createMany({
    data: [
      { accountId: k02!.id, name: 'Oliver Grant', title: 'buyer' },
      { accountId: k02!.id, name: 'Oliver Grantham' },
      { accountId: k01!.id, name: 'oliver grant' },
      { accountId: k01!.id, name: 'Oliver Grant' },
    ],
  })
  const wang = await db.person.findUniqueOrThrow({ where: { name: '王浩' } })
  const note = (accountId: number, text: string) =>
    db.note.create({ data: { accountId, kind: 'intel', day: new Date('2026-06-01'), text, byId: wang.id } })
  const own = await note(k02!.id, 'OLIVER GRANT\nOliver Grant said Oliver Grantham and Oliver agree')
  const other = await note(k01!.id, 'Oliver Grant of another company')
  const subject = (await world.store.read((work) => contactSubject(work, '东海石化', 'oliver grant')))!
  expect([subject.unsure, subject.mentioned.alone]).toEqual([['Oliver'], false])
  await world.store.write((work) => eraseContact(work, subject), 'test')
  const mark = subject.mentioned.mark
  const texts = await db.note.findMany({ where: { id: { in: [own.id, other.id] } }, orderBy: { id: 'asc' } })
  expect(texts.map(({ text }) => text)).toEqual([
    `${mark}\n${mark} said Oliver Grantham and Oliver agree`,
    'Oliver Grant of another company',
  ])
  expect(await world.store.read((work) => contactSubject(work, 'K02', 'Oliver Grant'))).toBeUndefined()
})

it('finds a name in every text column there is, those of later versions included', async () => {
  await world.say('王浩', '今天上午拜访东海石化陈副总，聊了预算')
  await world.tick()
  const touched = await sayEverywhere('见到 Zacharias Quill，他说"好"')
  expect(touched).toBeGreaterThan(40)
  // One of us, so that every row counts, whatever account it is about.
  await world.addPerson('Zacharias Quill', 'rep', { slack: 'U0ZACHARIAS', manager: '周敏' })
  await world.db.person.update({
    where: { name: 'Zacharias Quill' },
    data: { email: 'zq@example.com', active: false },
  })
  await world.store.write(
    (work) =>
      work.tx.outbox.create({
        data: {
          key: 'to:zq',
          place: { platform: 'slack', chat: 'U0ZACHARIAS' },
          lane: 'slack:U0ZACHARIAS',
          card: {},
          nextAt: work.now,
          owedAt: work.now,
        },
      }),
    'test',
  )
  const subject = (await world.store.read((work) => memberSubject(work, 'zq@example.com')))!
  await world.store.write((work) => eraseMember(work, subject), 'test')
  expect(await traces(['Zacharias', 'Quill', 'zq@example.com', 'U0ZACHARIAS'])).toEqual([])
  const { said } = ((await world.db.inbox.findFirst())?.incoming as { said?: string }) ?? {}
  if (said) expect(said).toBe(`见到 ${subject.mentioned.mark}，他说"好"`)
  expect(await world.db.person.findUniqueOrThrow({ where: { id: subject.id } })).toMatchObject({
    name: `[已删除 M${subject.id}]`,
    email: null,
    active: false,
    role: 'rep',
  })
})

it('gives one of us who left what they wrote, keeps it under a mark, and knows what is still theirs', async () => {
  await world.say('王浩', '今天上午拜访东海石化陈副总，聊了预算')
  const subject = (await world.store.read((work) => memberSubject(work, '王浩')))!
  expect(await world.store.read((work) => stillTheirs(work, subject.id))).toMatchObject({ active: true })
  const before = await world.db.visit.count({ where: { repId: subject.id } })
  const told = JSON.stringify(await world.store.read((work) => readPersonal(work, subject)))
  for (const part of ['U0WANGHAO', 'Visit.repId', '聊了预算']) expect(told).toContain(part)
  await world.store.write((work) => eraseMember(work, subject), 'test')
  expect(await traces(['王浩', 'U0WANGHAO', 'ou_wanghao'])).toEqual([])
  expect(await world.db.visit.count({ where: { repId: subject.id } })).toBe(before)
  expect((await world.store.read((work) => stillTheirs(work, subject.id))).accounts).toBeGreaterThan(0)
  await sealAudit(world.store.database, world.store.clock())
  expect((await verifyAudit(world.store.database.pool)).faults).toEqual([])
})

it.each([
  ['李处长(设备)', null, { full: ['李处长(设备)', '李处长'], short: ['李处'] }],
  ['陈建国', '副总经理', { full: ['陈建国'], short: ['建国', '陈副总经理', '陈副总', '陈总'] }],
  ['Dana Cole', null, { full: ['Dana Cole'], short: ['Dana', 'Cole'] }],
  ['Will Grant', null, { full: ['Will Grant'], short: [] }],
  ['马总', null, { full: ['马总'], short: [] }],
])('%s is called so', (name, title, ways) => {
  expect(waysToCall(name, title)).toEqual(ways)
})

it('keeps patterns out of names', () => {
  expect(namePattern([], [])).toBeUndefined()
  expect(namePattern(['张.*'], [])).toBe('(?:张\\.\\*)')
  expect(phonePattern('12')).toBeUndefined()
})
