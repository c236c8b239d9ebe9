import { exportFolder, exportWorkbook } from '../imports/export.ts'
import { importFolder } from '../imports/import.ts'
import { leftOut } from '../imports/left-out.ts'
import { problemLine } from '../imports/problem-text.ts'
import { progressLine } from '../imports/progress.ts'
import { withSession } from './session.ts'

/** `kam import <folder or file> [--dry-run]` */
export async function importFiles(path: string, dryRun: boolean): Promise<number> {
  return withSession(
    undefined,
    async ({ store }) => {
      const line = progressLine(process.stderr)
      const result = await importFolder(store, path, {
        dryRun,
        progress: line.progress,
      })
      line.end()
      if (!result.ok) {
        for (const problem of result.problems) console.error(problemLine(problem))
        if (result.more > 0) console.error(`… and ${result.more} more`)
        console.error('Nothing was written.')
        return 1
      }
      for (const warning of result.warnings) console.error(`warning: ${problemLine(warning)}`)
      for (const count of result.counts)
        console.log(`${count.kind}: ${count.new} new, ${count.changed} changed, ${count.unchanged} unchanged`)
      if (dryRun) console.log('Dry run: nothing was written.')
      return 0
    },
    { mayCreate: true },
  )
}

/** `kam export <folder>`, or `kam export <file.xlsx>` for one workbook. */
export async function exportFiles(path: string): Promise<number> {
  return withSession(undefined, async ({ store }) => {
    const workbook = path.toLowerCase().endsWith('.xlsx')
    const counts = await (workbook ? exportWorkbook(store, path) : exportFolder(store, path))
    for (const { kind, rows } of counts) console.log(`${kind}${workbook ? '' : '.csv'}: ${rows} rows`)
    console.log('Not in the files:')
    for (const { what } of leftOut) console.log(`- ${what}`)
    return 0
  })
}
