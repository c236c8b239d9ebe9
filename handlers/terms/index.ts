import type { Room } from '../../src/bot/handler.ts'
import { askTerms } from './ask-terms.ts'

export const terms: Room = { intents: { terms: askTerms }, jobs: [] }
