import type { Room } from '../../src/bot/handler.ts'
import { countRule } from './end-exception.ts'
import { endSnoozes } from './end-snoozes.ts'
import { exceptRule } from './except-rule.ts'
import { explainRisk } from './explain-risk.ts'
import { noteRevenue } from './note-revenue.ts'
import { reassessDue } from './reassess-due.ts'
import { snoozeAccount } from './snooze-account.ts'
import { verifyRisk } from './verify-risk.ts'
import { wakeAccount } from './wake-account.ts'

export const risk: Room = {
  intents: {
    why: explainRisk,
    'why.open': explainRisk,
    snooze: snoozeAccount,
    'snooze.end': wakeAccount,
    'not-a-risk': exceptRule,
    except: exceptRule,
    'except.ask': exceptRule,
    'except.end': countRule,
  },
  jobs: [noteRevenue, reassessDue, endSnoozes, verifyRisk],
}
