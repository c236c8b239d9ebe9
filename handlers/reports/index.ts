import type { Room } from '../../src/bot/handler.ts'
import { sendMeeting } from './send-meeting.ts'
import { sendMonth } from './send-month.ts'
import { sendWorkbook } from './send-workbook.ts'
import { showMeeting } from './show-meeting.ts'
import { showReport } from './show-report.ts'

export const reports: Room = {
  intents: { report: showReport, 'report.workbook': sendWorkbook, 'report.meeting': showMeeting },
  jobs: [sendMonth, sendMeeting],
}
