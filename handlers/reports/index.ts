import type { Room } from '../../src/bot/handler.ts'
import { sendWorkbook } from './send-workbook.ts'
import { showReport } from './show-report.ts'

export const reports: Room = { intents: { report: showReport, 'report.workbook': sendWorkbook }, jobs: [] }
