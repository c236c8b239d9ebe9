import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { KINDS } from './request-kinds.ts'
import { ROWS } from './rows.ts'
import { tableOf } from './table.ts'

const page = `# Every platform alike

The same rows run against the whole bot on a real server, once for each way to reach it, before stand-ins for Slack's and Feishu's own
servers: every ✓ is a test of \`npx vitest run test/conformance\`, which fails where it does not hold. With \`--update\` the page is written anew.
Beside the table the same folder tests teams that work on both platforms at once, and a database that goes away and comes back.

`

/** What `requests.long.test.ts` plays of each kind: asked for on Slack and decided on Feishu, and the other way round. */
const STEPS = [
  'asked',
  'back with a question',
  'asked again',
  'handed to somebody else',
  'decided',
  'void',
  'expired',
]

const requests = `
## Every kind of request

Asked for on one platform and decided on the other, both ways. Nobody decides their own. A stage move has its rows above.

| | ${STEPS.join(' | ')} |
| --- |${STEPS.map(() => ' --- |').join('')}
${KINDS.map(({ kind }) => `| ${kind} |${STEPS.map(() => ' ✓ |').join('')}`).join('\n')}
`

it('docs/conformance.md shows every row, and why one is not there', async () => {
  await expect(page + tableOf(ROWS) + requests).toMatchFileSnapshot(
    resolve(import.meta.dirname, '../../docs/conformance.md'),
  )
})
