import { changesZh } from '../../src/accounts/changes-words.zh.ts'
import { problemZh } from '../../src/bot/problem-words.zh.ts'
import { complaintZh } from '../../src/complaints/words.zh.ts'
import { dealZh } from '../../src/deals/words.zh.ts'
import { factZh } from '../../src/facts/fact-words.zh.ts'
import type { PlatformName, Reply } from '../../src/platforms/platform.ts'
import { requestZh } from '../../src/requests/words.zh.ts'
import { snoozeZh } from '../../src/risk/snooze-words.zh.ts'
import { nextZh } from '../../src/steps/words.zh.ts'
import { visitZh } from '../../src/visits/words.zh.ts'
import { type World, wordsOf } from '../world.ts'
import { type Actor, nothing, type Objects } from './company.ts'
import type { Verdict } from './needs.ts'
import type { Sample } from './samples.ts'

/** The sentences that say no because of who asks; everything else that is refused, is refused to everybody. */
const NO = [
  changesZh.mayNot('§'),
  visitZh.problems.mayNotChange('§'),
  dealZh.refused.mayNot('§', '§'),
  requestZh.refused.mayNot,
  complaintZh.mayNot('§'),
  nextZh.notYours('§'),
  snoozeZh.mayNot('§'),
  snoozeZh.exceptMayNot('§'),
  factZh.mayNot.change('§'),
  factZh.mayNot.books('§'),
  factZh.mayNot.manage('§'),
  factZh.mayNot.near('§'),
  factZh.mayNot.known('§'),
  factZh.mayNotSay('§'),
].map((sentence) => sentence.split('§'))

async function askFor(
  world: World,
  sample: Sample,
  who: string,
  about: Omit<Objects, 'role' | 'confidential'>,
  platform: PlatformName,
) {
  return 'say' in sample
    ? world.say(who, sample.say(about), { platform })
    : world.click(who, { intent: sample.intent, fields: sample.click(about) }, { platform })
}

/**
 * What came of it, seen from outside: nothing (exactly the answer that somebody gets who asks about what is not there), no, or yes.
 * Throws when something broke, and when something refused was written all the same.
 */
export async function verdictThroughDoor(
  world: World,
  sample: Sample,
  actor: Actor,
  about: Objects,
  platform: PlatformName,
): Promise<Verdict> {
  const before = await fingerprint(world)
  const reply = await askFor(world, sample, actor.name, about, platform)
  if (reply.card.title === problemZh.titles.broken)
    throw new Error(`${sample.intent} broke for ${actor.name}`)
  const text = wordsOf(reply.card)
  const no = NO.some((pieces) => pieces.every((piece) => text.includes(piece)))
  const named = text.includes(about.name)
  if (!no && (named || !(await isAsNothing(world, sample, actor, about, reply, platform)))) return 'yes'
  if ((await fingerprint(world)) !== before)
    throw new Error(`${sample.intent} was refused to ${actor.name}, but wrote`)
  return no ? 'no' : 'nothing'
}

async function isAsNothing(
  world: World,
  sample: Sample,
  actor: Actor,
  about: Objects,
  reply: Reply,
  platform: PlatformName,
): Promise<boolean> {
  const other = await askFor(world, sample, actor.name, nothing, platform)
  return withoutCodes(reply, about) === withoutCodes(other, nothing)
}

function withoutCodes(
  reply: Reply,
  { account, deal, step, complaint, visit, person }: Omit<Objects, 'role' | 'confidential'>,
): string {
  let text = JSON.stringify(reply)
  for (const code of [account, deal, step, complaint, visit]) text = text.replaceAll(code, '§')
  // Each card names its buttons anew (once is once for one card).
  return text.replaceAll(`"person":"${person}"`, '"person":"§"').replace(/"once":"[^"]*"/g, '"once":"§"')
}

/** Changes with every deed: each leaves a line in the audit, or a message, or an entry. */
async function fingerprint(world: World): Promise<string> {
  const rows = await world.db.$queryRaw<{ all: string }[]>`
    SELECT concat_ws(',', (SELECT max(id) FROM "Audit"), (SELECT max(id) FROM "Outbox"), (SELECT max(id) FROM "Entry"), (SELECT max(id) FROM "Visit")) AS all`
  return rows[0]!.all
}
