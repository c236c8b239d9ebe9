import type { Room } from '../../src/bot/handler.ts'
import { showPrep } from './show-prep.ts'

export const prep: Room = { intents: { prep: showPrep }, jobs: [] }
