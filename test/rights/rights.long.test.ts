import { beforeAll, describe, expect, it } from 'vitest'
import { handlers } from '../../handlers/index.ts'
import { type AccountRow, accountByCode } from '../../src/accounts/store.ts'
import type { Person as RightsActor } from '../../src/domain/rights.ts'
import type { PlatformName } from '../../src/platforms/platform.ts'
import { verdictThroughDoor } from './ask.ts'
import { type Actor, type Objects, rightsCompany } from './company.ts'
import { NEEDS, verdictOf } from './needs.ts'
import { SAMPLES, type Sample } from './samples.ts'

const PLATFORMS: readonly PlatformName[] = ['slack', 'feishu', 'web']
/** `KAM_PROVE=long`: every cell on every platform. */
const everything = process.env['KAM_PROVE'] === 'long'

type Company = Awaited<ReturnType<typeof rightsCompany>>

it('says of every intent what it needs', () => {
  expect(Object.keys(handlers).filter((intent) => !NEEDS[intent])).toEqual([])
})

it('tries every intent that is about an account', () => {
  const about = ['see', 'change', 'handle', 'manage', 'ask', 'books']
  const tried = new Set(SAMPLES.map(({ intent }) => intent))
  const left = Object.keys(handlers).filter(
    (intent) => about.includes(NEEDS[intent] ?? '') && !tried.has(intent),
  )
  // A reply in a thread says nothing back (handlers/move.test.ts), a nudge comes once in hours, and these two only look at words of their own.
  expect(
    left.filter(
      (intent) => !['thread.reply', 'nudge', 'request.open', 'move.open', 'deal.new'].includes(intent),
    ),
  ).toEqual([])
})

describe('through the front door', () => {
  let company: Company
  const samples = SAMPLES.filter(({ intent }) => intent in handlers)

  beforeAll(async () => {
    company = await rightsCompany()
  })

  // Four deeds, one for each right: every role, standing and kind of account; each cell on one platform after the other, or all on all.
  it.each(['account', 'next', 'complaint.add', 'except'].filter((intent) => intent in handlers))(
    '%s: every cell of the table',
    async (intent) => {
      const sample = samples.find((one) => one.intent === intent)!
      const wrong: string[] = []
      for (const [turn, actor] of company.actors.entries())
        for (const [also, about] of company.objects.filter(({ role }) => role === actor.role).entries())
          for (const platform of everything ? PLATFORMS : [PLATFORMS[(turn + also + intent.length) % 3]!])
            wrong.push(...(await differs(company, sample, actor, about, platform)))

      expect(wrong).toEqual([])
    },
  )

  // Every other deed by whoever decides the question: a stranger who may look, one who may not, one who only looks, one who may.
  it.each(samples.map((sample, index) => [`${index + 1} ${sample.intent}`, sample, index] as const))(
    '%s',
    async (_name, sample, index) => {
      const wrong: string[] = []
      for (const [turn, [name, confidential]] of WHO.entries()) {
        const actor = company.actors.find((each) => each.name === name)!
        const about = company.objects.find(
          (each) => each.role === actor.role && each.confidential === confidential,
        )!
        wrong.push(...(await differs(company, sample, actor, about, PLATFORMS[(index + turn) % 3]!)))
      }

      expect(wrong).toEqual([])
    },
  )
})

const WHO = [
  ['repother', false],
  ['repother', true],
  ['viewerown', false],
  ['repown', true],
] as const

async function differs(
  { world }: Company,
  sample: Sample,
  actor: Actor,
  about: Objects,
  platform: PlatformName,
): Promise<string[]> {
  const need = NEEDS[sample.intent] as
    | 'see'
    | 'change'
    | 'handle'
    | 'manage'
    | 'ask'
    | 'books'
    | 'near'
    | 'known'
  const text = 'say' in sample ? sample.say(about) : ''
  // Words that only look, behind a command that also changes.
  const really = /^商机 D\d+ 目标/.test(text) ? 'change' : /^投诉 C\d+$/.test(text) ? 'see' : need
  const [person, account] = await rightsOf(world, actor, about)
  const expected = verdictOf(really, person, account)
  const got = await verdictThroughDoor(world, sample, actor, about, platform)
  return got === expected
    ? []
    : [
        `${sample.intent} by ${actor.name} on ${about.account}${about.confidential ? ' confidential' : ''}, ${platform}: ${got}, not ${expected}`,
      ]
}

/** What rights need; the account asked for as the owner's manager, who sees everything here. */
async function rightsOf(
  world: Company['world'],
  actor: Actor,
  about: Objects,
): Promise<[RightsActor, AccountRow]> {
  const [person, owner] = await Promise.all(
    [actor.name, `${about.role}own`].map((name) => world.db.person.findUniqueOrThrow({ where: { name } })),
  )
  const account = await world.store.read((work) => accountByCode(work, owner!, about.account))
  if (!account) throw new Error(about.account)
  return [person!, account]
}
