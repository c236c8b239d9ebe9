import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ROWS } from './rows.ts'
import { tableOf } from './table.ts'

const page = `# Every platform alike

The same rows run against the whole bot on a real server, once for each way to reach it, before stand-ins for Slack's and Feishu's own
servers: every ✓ is a test of \`npx vitest run test/conformance\`, which fails where it does not hold. With \`--update\` the page is written anew.
Beside the table the same folder tests teams that work on both platforms at once, and a database that goes away and comes back.

`

it('docs/conformance.md shows every row, and why one is not there', async () => {
  await expect(page + tableOf(ROWS)).toMatchFileSnapshot(
    resolve(import.meta.dirname, '../../docs/conformance.md'),
  )
})
