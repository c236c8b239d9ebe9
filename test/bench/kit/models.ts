import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '../../../src/db/generated/client.ts'

/**
 * The same work as it is usually written with Prisma: models, `include` and one call for each thing. Same rows read for the rules, same
 * rows written; nothing is decided and no language is read. Played by listeners of bare Bolt.
 */
export type Asked = { key: string; user: string; name: string; person: string; summary: string }

type Tx = Prisma.TransactionClient

export function createModels(
  databaseUrl: string,
): Record<string, (asked: Asked, answer: object) => Promise<void>> {
  const db = new PrismaClient({
    adapter: new PrismaPg(new pg.Pool({ connectionString: databaseUrl, max: 10 })),
  })
  const within = (work: (tx: Tx, asked: Asked) => Promise<void>) => async (asked: Asked, answer: object) => {
    await db.$transaction(
      async (tx) => {
        await tx.done.create({ data: { key: asked.key, at: new Date() } })
        await work(tx, asked)
        await tx.done.update({ where: { key: asked.key }, data: { result: answer } })
      },
      { maxWait: 5_000, timeout: 15_000 },
    )
  }
  return { '/visit': within(visit), '/account': within(card) }
}

const today = () => new Date(new Date().toISOString().slice(0, 10))
/** What the rules look at. */
const facts = {
  visits: {
    where: { undoneAt: null },
    orderBy: { day: 'desc' },
    include: { contacts: { include: { contact: true } } },
  },
  wallScores: { orderBy: { day: 'desc' }, take: 2 },
  complaints: { where: { closedOn: null } },
  satisfactions: { orderBy: { day: 'desc' }, take: 1 },
  revenues: true,
  receivables: true,
  competitorSignals: true,
  churnFlags: true,
  nextSteps: { where: { status: 'open' } },
  plan: true,
  deals: { where: { status: 'open' } },
  contacts: { where: { leftOn: null } },
} satisfies Prisma.AccountInclude

async function senderOf(tx: Tx, userId: string) {
  return tx.identity.findUniqueOrThrow({
    where: { platform_userId: { platform: 'slack', userId } },
    include: { person: { include: { team: true } } },
  })
}

async function card(tx: Tx, { user, name }: Asked): Promise<void> {
  await senderOf(tx, user)
  const account = await tx.account.findFirstOrThrow({
    where: { name },
    include: { owner: { include: { manager: true } }, backup: true, ...facts },
  })
  await tx.snooze.findFirst({ where: { subject: 'account', subjectId: account.id, endedOn: null } })
  await tx.ruleException.findMany({ where: { subject: 'account', subjectId: account.id, endedOn: null } })
}

async function visit(tx: Tx, { user, name, person, summary, key }: Asked): Promise<void> {
  const sender = await senderOf(tx, user)
  const account = await tx.account.findFirstOrThrow({
    where: { name },
    include: { owner: { include: { manager: true } }, contacts: true, deals: { where: { status: 'open' } } },
  })
  const contact = account.contacts.find((one) => one.name === person)!
  const deal = account.deals[0]!
  const day = today()
  await tx.visit.findFirst({
    where: {
      repId: sender.personId,
      accountId: account.id,
      day,
      contacts: { some: { contactId: contact.id } },
    },
  })
  const written = await tx.visit.create({
    data: {
      accountId: account.id,
      repId: sender.personId,
      day,
      channel: 'in_person',
      twoWay: true,
      qualifying: true,
      summary,
      source: 'slack',
      contacts: { create: { contactId: contact.id } },
      deals: { create: { dealId: deal.id } },
    },
  })
  await tx.contact.update({ where: { id: contact.id }, data: { lastMetOn: day } })
  await tx.deal.update({ where: { id: deal.id }, data: { lastActivityOn: day } })
  await tx.account.update({ where: { id: account.id }, data: { lastContactOn: day } })
  const open = await tx.nextStep.findFirst({ where: { dealId: deal.id, status: 'open' } })
  if (open) await tx.nextStep.update({ where: { id: open.id }, data: { status: 'superseded' } })
  const step = await tx.nextStep.create({
    data: {
      accountId: account.id,
      dealId: deal.id,
      ownerId: sender.personId,
      visitId: written.id,
      text: '发修订报价',
      due: day,
    },
  })
  await tx.deal.findUnique({
    where: { id: deal.id },
    include: {
      stakeholders: { include: { contact: true } },
      nextSteps: true,
      visits: { include: { visit: true } },
      requests: true,
    },
  })
  await tx.deal.update({
    where: { id: deal.id },
    data: { score: 0, band: 'healthy', signals: [], assessedOn: day },
  })
  await tx.account.findUnique({ where: { id: account.id }, include: facts })
  await tx.account.update({
    where: { id: account.id },
    data: { score: 0, band: 'healthy', signals: [], assessedOn: day },
  })
  await tx.entry.create({
    data: {
      personId: sender.personId,
      kind: 'visit',
      subject: name,
      undo: { visits: [written.id], steps: [step.id] },
      at: new Date(),
    },
  })
  await tx.audit.create({
    data: {
      personId: sender.personId,
      what: 'visit.add',
      subject: account.code,
      after: { code: written.code },
      cause: key,
      at: new Date(),
    },
  })
}
