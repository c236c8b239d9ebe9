import type { Room } from '../../src/bot/handler.ts'
import { giveCare } from './give-care.ts'
import { sendMovers } from './send-movers.ts'
import { showReviews } from './show-reviews.ts'

export const reviews: Room = {
  intents: { reviews: showReviews, 'review.care': giveCare },
  jobs: [sendMovers],
}
