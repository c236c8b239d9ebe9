import type { Room } from '../../src/bot/handler.ts'
import { showReport } from './show-report.ts'

export const reports: Room = { intents: { report: showReport }, jobs: [] }
