import { remindRecords } from '../../handlers/deals/remind-records.ts'
import { wakeDeals } from '../../handlers/deals/wake-deals.ts'
import { expireRequests } from '../../handlers/requests/expire-requests.ts'
import { remindRequests } from '../../handlers/requests/remind-requests.ts'
import type { Button, Card } from '../../src/cards/card.ts'
import type { Told } from '../remembering.ts'
import { buttonsOf, makeWorld, type World, type WorldOptions } from '../world.ts'

/** The clockwork of deals alone: digests and morning messages would drown it. */
const dealJobs = [expireRequests, remindRequests, wakeDeals, remindRecords]

/** The company of the worked example as far as approving goes, with one deal that may go from proposal to tender. */
export async function dealWorld(
  options: WorldOptions & { where?: 'slack' | 'feishu' | 'mixed' | 'web' } = {},
) {
  const world = await makeWorld({ now: '2026-06-01T10:00:00+08:00', jobs: dealJobs, ...options })
  const where = options.where ?? 'slack'
  const on = (platform: 'slack' | 'feishu', id: string) =>
    platform === 'slack' ? { slack: `U0${id.toUpperCase()}` } : { feishu: `ou_${id}` }
  const here = (id: string, mixed: 'slack' | 'feishu') =>
    where === 'web' ? {} : on(where === 'mixed' ? mixed : where, id)
  await world.addPerson('高建国', 'director', { ...here('gao', 'feishu'), locale: 'zh-CN' })
  await world.addPerson('林悦', 'finance', { manager: '高建国', ...here('lin', 'feishu'), locale: 'zh-CN' })
  await world.addPerson('周敏', 'manager', {
    manager: '高建国',
    team: '华东',
    ...here('zhou', 'feishu'),
    locale: 'zh-CN',
  })
  await world.addPerson('Daniel Reyes', 'manager', {
    manager: '高建国',
    team: 'International KA',
    ...here('daniel', 'feishu'),
    locale: 'en-US',
  })
  await world.addPerson('Priya Nair', 'rep', {
    manager: 'Daniel Reyes',
    team: 'International KA',
    ...here('priya', 'slack'),
    locale: 'en-US',
  })
  await world.addPerson('Tom Becker', 'rep', {
    manager: 'Daniel Reyes',
    team: 'International KA',
    ...here('tom', 'slack'),
    locale: 'en-US',
  })
  await world.addPerson('王浩', 'rep', {
    manager: '周敏',
    team: '华东',
    ...here('hao', 'feishu'),
    locale: 'zh-CN',
  })
  await world.db.team.updateMany({ data: { slackDealsChannel: 'C0DEALS', feishuDealsChat: 'oc_deals' } })
  await world.addAccount('K03', 'Nordwind Energy', 'Priya Nair', { tier: 'A', aliases: ['北风能源'] })
  const deal = await readyDeal(world)
  return Object.assign(world, { dealId: deal.id })
}

/** D3: every item of gate 3 is met, so that asking is allowed in strict mode. */
async function readyDeal(world: World) {
  const account = await world.db.account.findUniqueOrThrow({ where: { code: 'K03' } })
  const priya = await world.db.person.findUniqueOrThrow({ where: { name: 'Priya Nair' } })
  const [mark, elena] = await Promise.all(
    [
      { name: 'Mark Olsen', layer: 'decision' as const },
      {
        name: 'Elena Ruiz',
        layer: 'management' as const,
        isCoach: true,
        coachLastInfoOn: new Date('2026-05-20'),
      },
    ].map((data) => world.db.contact.create({ data: { ...data, accountId: account.id } })),
  )
  const deal = await world.db.deal.create({
    data: {
      code: 'D3',
      accountId: account.id,
      ownerId: priya.id,
      name: 'North Sea retrofit',
      amount: 520_000_000n,
      currency: 'CNY',
      stage: 3,
      stageEnteredOn: new Date('2026-05-11'),
      expectedClose: new Date('2026-08-15'),
      needLevel: 2,
      needTags: ['cost'],
      stakeholders: {
        create: [
          { contactId: mark!.id, layer: 'decision', weight: 45, stance: 'supporter', action: 'board talk' },
          { contactId: elena!.id, layer: 'management', weight: 55, stance: 'sponsor', action: 'weekly call' },
        ],
      },
      gateTicks: {
        create: [
          {
            gate: 3,
            item: 'proposal',
            words: 'sent 28 May',
            byId: priya.id,
            at: new Date('2026-05-28T08:00:00Z'),
          },
        ],
      },
      nextSteps: {
        create: {
          accountId: account.id,
          ownerId: priya.id,
          text: 'revised quote',
          due: new Date('2026-06-03'),
        },
      },
    },
  })
  await world.db.visit.create({
    data: {
      code: 'V1',
      accountId: account.id,
      repId: priya.id,
      day: new Date('2026-05-28'),
      channel: 'in_person',
      twoWay: true,
      qualifying: true,
      summary: 'proposal',
      contacts: { create: { contactId: mark!.id } },
      deals: { create: { dealId: deal.id } },
    },
  })
  return deal
}

/** Root cards of requests, by room. */
export function rooms(world: World): Told[] {
  return world.sent.filter(({ key }) => /^request:AP\d+:(?:slack|feishu|web|person:\d+)$/.test(key))
}

/** Lines under the cards of a platform, in the order told. */
export function lines(world: World, platform: string): string[] {
  return world.sent
    .filter(
      (message) =>
        message.platform === platform &&
        /^request:AP\d+:\w+:(?!\d+$)/.test(message.key) &&
        !message.place.direct,
    )
    .map(({ card }) => card.title)
}

/** The button of a request's card that decides so, in whatever language the card is. */
export function verdict(card: Card, wanted: 'approve' | 'reject' | 'send_back'): Button {
  const found = buttonsOf(card).find(({ click }) => click.fields.verdict === wanted)
  if (!found) throw new Error(`nothing to ${wanted} on "${card.title}"`)
  return found
}

/** Asks for the move of its one deal, and whoever is to hear of it does. */
export async function ask(
  world: World,
  who = 'Priya Nair',
  text = 'move D3 4 customer confirmed the proposal',
) {
  const reply = await world.say(who, text)
  await world.relay()
  return reply
}

/** That deal as it is now. */
export async function stageOf(world: World) {
  return world.db.deal.findUniqueOrThrow({ where: { code: 'D3' } })
}
