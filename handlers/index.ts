import type { Handlers, Job, Room } from '../src/bot/handler.ts'
import { accounts } from './accounts/index.ts'
import { briefings } from './briefings/index.ts'
import { complaints } from './complaints/index.ts'
import { deals } from './deals/index.ts'
import { entries } from './entries/index.ts'
import { facts } from './facts/index.ts'
import { help } from './help/index.ts'
import { home } from './home/index.ts'
import { imports } from './imports/index.ts'
import { learn } from './learn/index.ts'
import { people } from './people/index.ts'
import { plans } from './plans/index.ts'
import { prep } from './prep/index.ts'
import { questions } from './questions/index.ts'
import { reports } from './reports/index.ts'
import { requests } from './requests/index.ts'
import { reviews } from './reviews/index.ts'
import { risk } from './risk/index.ts'
import { steps } from './steps/index.ts'
import { terms } from './terms/index.ts'
import { visits } from './visits/index.ts'
import { weeks } from './weeks/index.ts'

/**
 * What the bot does, noun by noun. The order is that of the jobs: what is assessed anew comes before what is said about it, and a prompt
 * before the morning message, which does not say again what it asks.
 */
const ROOMS: readonly Room[] = [
  complaints,
  risk,
  visits,
  requests,
  deals,
  weeks,
  briefings,
  accounts,
  steps,
  facts,
  questions,
  reports,
  reviews,
  terms,
  plans,
  prep,
  learn,
  entries,
  imports,
  people,
  home,
  help,
]

/** Everything the bot does when asked: intent → handler. Words become intents in src/language/command.ts, buttons carry theirs. */
export const handlers: Handlers = Object.assign({}, ...ROOMS.map(({ intents }) => intents))

/** Everything the bot does by the clock. */
export const jobs: Job[] = ROOMS.flatMap((room) => room.jobs)
