import { card } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { storedCard } from '../cards/stored.ts'
import { DatabaseAway, type Store } from '../db/store.ts'
import type { Work } from '../db/work.ts'
import { cleanWords } from '../domain/clean.ts'
import { UserError } from '../domain/errors.ts'
import { type Lang, langOf } from '../domain/lang.ts'
import { withBeside } from '../help/unreadable-cards.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { personOf } from '../people/identity-store.ts'
import { notifyChanges } from '../people/notify-identity.ts'
import { proposeLeaver } from '../people/propose-leaver.ts'
import type { Person } from '../people/store.ts'
import type { Incoming, Reply } from '../platforms/platform.ts'
import { revivePlace } from '../queue/dead-places.ts'
import { withMentions } from '../queue/mentions.ts'
import { nameClicks } from '../queue/name-clicks.ts'
import { laneOf, tell } from '../queue/tell.ts'
import { readAhead } from '../reading/ahead-store.ts'
import { unclearIn } from '../reading/unclear.ts'
import { leaveOutside } from '../requests/leave-place.ts'
import { aboutIn } from './about.ts'
import { draftOf, onceClicked } from './click-once.ts'
import type { Handlers, Job, Message } from './handler.ts'
import { createHomes } from './homes.ts'
import { askedFor } from './incoming.ts'
import { runJob } from './jobs.ts'
import { refuseUnkept } from './kept-words.ts'
import { type Limiter, TooMany } from './limits.ts'
import type { Proposer } from './llm.ts'
import { problemCard } from './problem-cards.ts'
import { createRefusal } from './refusal.ts'
import { acknowledge, withShare } from './share.ts'
import { refuseStranger } from './strangers.ts'

export type Bot = {
  /** Runs the handler now and gives the answer. Never throws. */
  receive(incoming: Incoming): Promise<Reply>
  /** Runs the handler and owes the answer in the same transaction: for what was acknowledged before. Throws when it must be tried again. */
  process(incoming: Incoming, done: (work: Work) => Promise<void>): Promise<void>
  /** Tells the person that what was acknowledged could not be done after all: nothing was saved, with a reference. */
  giveUp(incoming: Incoming, error: unknown): Promise<void>
  /** Runs every slot that is due; gives how many ran. */
  tick(): Promise<number>
}

export type BotOptions = {
  store: Store
  handlers: Handlers
  jobs: Job[]
  /** Platform ids and e-mails that are admins whatever the members list says. */
  admins: string[]
  log: Log
  companyLang: Lang
  /** How much one person may send; absent: as much as they like. */
  limiter?: Limiter
  metrics?: Pick<Metrics, 'handled' | 'jobRan' | 'jobFailed'>
  /** Asked about what the grammar cannot read, before the transaction begins. Absent: nobody. */
  propose?: Proposer | undefined
}

/** Dispatch and jobs over one store. */
export function createBot({
  store,
  handlers,
  jobs,
  admins,
  log,
  companyLang,
  limiter,
  metrics,
  propose,
}: BotOptions): Bot {
  const homes = createHomes()
  const refusal = createRefusal({ store, admins, log, companyLang })

  /** Other words for what the grammar cannot read, from whoever may speak to us; a handler never waits for it. */
  async function proposalFor(incoming: Incoming): Promise<string | undefined> {
    if (!propose || incoming.kind !== 'said') return undefined
    const text = cleanWords(incoming.text)
    const unclear = await store
      .read(async (work) => {
        const { person: known } = await personOf(work, incoming.sender, admins, 'read')
        return known && unclearIn(work, known, text)
      })
      .catch(() => undefined)
    return unclear && propose(unclear)
  }

  async function handle(incoming: Incoming, work: Work, proposal?: string): Promise<Reply | null> {
    if (incoming.kind === 'left') return proposeLeaver(work, incoming.sender)
    const { person, changes } = await personOf(work, incoming.sender, admins)
    const at = incoming.at === undefined ? work.now : new Date(incoming.at)
    limiter?.take(person?.id ?? laneOf({ ...incoming.place, chat: incoming.sender.userId }), at)
    const lang = langOf(person?.locale ?? incoming.sender.locale, companyLang)
    if (!person) {
      log.info({ incoming: incoming.key, standing: incoming.sender.standing ?? 'own' }, 'unknown person')
      return refuseStranger(work, incoming, lang, at)
    }
    await notifyChanges(work, changes)
    await revivePlace(work, incoming.place)
    await leaveOutside(work, incoming.place)
    homes.seen(person.id, incoming.place, work.now)
    const reply = await answered(incoming, work, person, lang, proposal)
    await homes.refresh(work, person, incoming, lang)
    return reply
  }

  async function answered(
    incoming: Incoming,
    work: Work,
    person: Person,
    lang: Lang,
    proposal?: string,
  ): Promise<Reply | null> {
    if (incoming.kind !== 'clicked') return answerTo(incoming, work, person, lang, proposal)
    const { click, draft } = draftOf(incoming.click, person.id)
    const run = () => answerTo({ ...incoming, click }, work, person, lang)
    return draft ? onceClicked(work, draft, run) : run()
  }

  async function answerTo(
    incoming: Incoming,
    work: Work,
    person: Person,
    lang: Lang,
    proposal?: string,
  ): Promise<Reply | null> {
    const spoken = proposal && incoming.kind === 'said' ? { ...incoming, text: proposal } : incoming
    const asked = await askedFor(spoken, work, person)
    // A reply in a thread may be none of our business: it is looked at where that is known.
    // Twelve scores in a row may look like the number of a bank card.
    if (asked.intent !== 'thread.reply' && asked.intent !== 'self-test')
      refuseUnkept([asked.text, ...Object.values(asked.fields)])
    if (proposal) asked.fields = { ...asked.fields, proposed: 'yes' }
    const mention = incoming.kind === 'said' && incoming.mention
    const message: Message = { ...asked, key: incoming.key, person, lang, place: incoming.place, mention }
    const answer = await run(message, work)
    if (answer === null) return null
    const how = incoming.kind === 'clicked' ? 'replace' : 'private'
    const reply: Reply = 'delivery' in answer ? answer : { card: answer, delivery: how }
    const about = reply.card.about ?? aboutIn(asked)
    const beside = incoming.kind === 'said' ? incoming.beside : undefined
    const said = beside ? withBeside(reply.card, beside) : reply.card
    const card = nameClicks(about ? { ...said, about } : said, incoming.key)
    const shown = { ...reply, card: await withMentions(work, card, incoming.sender.platform) }
    return withShare(shown, incoming, person)
  }

  /** Runs the handler of the message's intent, and the one it forwards to. */
  async function run(message: Message, work: Work): Promise<Card | Reply | null> {
    let current = message
    for (let hops = 0; hops <= MAX_FORWARDS; hops++) {
      // A forged click may say anything, `constructor` too.
      const handler = Object.hasOwn(handlers, current.intent) ? handlers[current.intent] : undefined
      if (!handler)
        return { card: problemCard('unknownIntent', message.lang, [current.intent]), delivery: 'private' }
      const answer = await handler(current, work).catch((error: unknown) => {
        if (error instanceof UserError) error.intent ??= current.intent
        throw error
      })
      if (answer === null || !('forward' in answer)) return answer
      // Other words than those that were read are read anew.
      const { reading, ...rest } = current
      current = { ...rest, ...(answer.forward.text === undefined && { reading }), ...answer.forward }
    }
    throw new Error(`${message.intent} is forwarded in a circle`)
  }

  /** Counts and logs one piece of work, however it ends. */
  async function measured<Ran extends { first: boolean }>(
    incoming: Incoming,
    run: () => Promise<Ran>,
  ): Promise<Ran> {
    const began = performance.now()
    const seconds = () => (performance.now() - began) / 1000
    try {
      const ran = await run()
      const { key, kind } = incoming
      log.info({ incoming: key, kind, first: ran.first, ms: Math.round(seconds() * 1000) }, 'handled')
      metrics?.handled(kind, 'done', seconds())
      return ran
    } catch (error) {
      metrics?.handled(incoming.kind, outcomeOf(error), seconds())
      throw error
    }
  }

  return {
    async receive(incoming) {
      try {
        const { result } = await measured(incoming, async () => {
          const proposal = await proposalFor(incoming)
          return store.once(incoming.key, (work) => handle(incoming, work, proposal), readAhead(incoming))
        })
        return result
          ? { ...result, card: storedCard(result.card, companyLang) }
          : { card: card(companyLang, { title: 'OK' }), delivery: 'toast' }
      } catch (error) {
        return refusal(error, incoming)
      }
    },

    async process(incoming, done) {
      try {
        const { result, first } = await measured(incoming, async () => {
          const proposal = await proposalFor(incoming)
          const handled = async (work: Work) => {
            const reply = await handle(incoming, work, proposal)
            await answer(work, incoming, reply)
            await done(work)
            return reply
          }
          return store.once(incoming.key, handled, readAhead(incoming))
        })
        if (first) return
        // Done before, as a command that was answered "working on it": only its answer may not be owed yet.
        await store.write(async (work) => {
          await answer(work, incoming, result)
          await done(work)
        }, incoming.key)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        const reply = await refusal(error, incoming)
        // A flood is answered once a minute, not message by message.
        const key = error instanceof TooMany ? `${laneOf(incoming.place)}:${error.minute}` : incoming.key
        await store.write(async (work) => {
          await answer(work, incoming, reply, key)
          await done(work)
        }, incoming.key)
      }
    },

    async giveUp(incoming, error) {
      const reply = incoming.kind === 'left' ? null : await refusal(error, incoming)
      await store.write((work) => answer(work, incoming, reply), incoming.key)
    },

    async tick() {
      let ran = 0
      for (const job of jobs) {
        const slots = await runJob(store, job, (error, slot) => {
          metrics?.jobFailed(job.name)
          log.error({ err: error, job: job.name, ...(slot && { slot }) }, 'job failed')
        })
        if (slots > 0) metrics?.jobRan(job.name, slots, store.clock())
        ran += slots
      }
      return ran
    },
  }
}

/** A word within a word (`move` → `approve` → the list) is forwarded twice at most. */
const MAX_FORWARDS = 3

/**
 * Owes the answer to an incoming; twice is once, because the key is the incoming's. In a direct chat it stands there; to what was asked
 * in a group the answer goes to the person alone, since others there may not be allowed to read it.
 */
async function answer(
  work: Work,
  incoming: Incoming,
  reply: Reply | null,
  key: string = reply?.key ?? incoming.key,
): Promise<void> {
  if (!reply) return
  const { platform, tenant, userId } = incoming.sender
  // The own page shows one card; only what is said instead of it stands there.
  const { home, ...chat } = incoming.place
  const own = home && incoming.kind === 'opened' ? incoming.place : chat
  const place = incoming.place.direct ? own : { platform, tenant, chat: userId, direct: true }
  await tell(work, `answer:${key}`, place, reply.card)
  await acknowledge(work, incoming, reply.card)
}

function outcomeOf(error: unknown): 'refused' | 'away' | 'broken' {
  if (error instanceof UserError) return 'refused'
  return error instanceof DatabaseAway ? 'away' : 'broken'
}
