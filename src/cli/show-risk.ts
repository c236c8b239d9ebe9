import { langOf } from '../domain/lang.ts'
import { riskLines, riskReport } from './risk.ts'
import { withSession } from './session.ts'

/** `kam risk --at <instant> [--json]` */
export async function risk(at: Date | undefined, json: boolean): Promise<number> {
  return withSession(at, async ({ store, config }) => {
    const report = await store.read((work) => riskReport(work, langOf(config.locale, 'zh')))
    console.log(json ? JSON.stringify(report, null, 2) : riskLines(report))
    return 0
  })
}
