import { expect, it } from 'vitest'
import { ROLES, STANDINGS, type Standing } from './company.ts'
import { NEEDS, type Verdict, verdictOf } from './needs.ts'

const RIGHTS = ['see', 'change', 'handle', 'manage', 'books'] as const

const TITLES: Record<(typeof RIGHTS)[number], string> = {
  see: 'See: the account, its deals, risks and complaints; nudge its owner',
  change: 'Change: visits, next steps, scores, deals, asking for a stage move, snoozing',
  handle: 'Handle complaints',
  manage: 'Manage: "not a risk", lowering a complaint',
  books: 'Keep the books: revenue and receivables',
}

const STANDING: Record<Standing, string> = {
  own: 'owner',
  backup: 'back-up',
  report: 'manager of the owner',
  team: "owner's team",
  other: 'anybody else',
}

/** `npm run rights` writes the file anew; here it must be what the rules say. */
it('docs/rights.md is current', async () => {
  await expect(document()).toMatchFileSnapshot('../../docs/rights.md')
})

function document(): string {
  const tables = RIGHTS.map((right) => `## ${TITLES[right]}\n\n${table(right)}`)
  return `# Who may do what

Generated from \`src/domain/rights.ts\` by \`npm run rights\`; \`test/rights\` tries every cell through the front door on Slack, Feishu and the web.
A cell is *open account / confidential account*. **yes**; **no**: refused, with whom to ask instead; **–**: for this person it does not exist.

${tables.join('\n\n')}

## Without an account

- Leaders (manager, director; admins too): the at-risk digest, the numbers.
- Own things only: undo, edit, pending questions. Of somebody else's entry or question there is none.
- A stage request: who is in its rule or stands in decides and delegates; who asked withdraws; who asked and the deal's owner nudge. Nobody decides their own.
- Waiving an item of a gate: who would decide the move.
- Unknown people, people who are no longer active, a known id from another workspace or tenant, and other bots get nothing.

## What each command and button needs

${intents()}
`
}

function table(right: (typeof RIGHTS)[number]): string {
  const head = `| role | ${STANDINGS.map((standing) => STANDING[standing]).join(' | ')} |`
  const rows = ROLES.map(
    (role) =>
      `| ${role} | ${STANDINGS.map((standing) => [false, true].map((confidential) => WORDS[cell(right, role, standing, confidential)]).join(' / ')).join(' | ')} |`,
  )
  return [head, `|${' --- |'.repeat(STANDINGS.length + 1)}`, ...rows].join('\n')
}

const WORDS: Record<Verdict, string> = { yes: '**yes**', no: 'no', nothing: '–' }

function cell(
  right: (typeof RIGHTS)[number],
  role: (typeof ROLES)[number],
  standing: Standing,
  confidential: boolean,
): Verdict {
  const account = { ownerId: 1, backupId: 2, ownerTeamId: 1, ownerChain: [3], confidential, insiders: [] }
  const id = { own: 1, backup: 2, report: 3, team: 4, other: 5 }[standing]
  return verdictOf(right, { id, role, teamId: standing === 'team' ? 1 : null }, account)
}

function intents(): string {
  const needs = [...new Set(Object.values(NEEDS))]
  const lines = needs.map((need) => {
    const all = Object.keys(NEEDS).filter((intent) => NEEDS[intent] === need)
    return `- **${need}**: ${all.map((intent) => `\`${intent}\``).join(', ')}`
  })
  return lines.join('\n')
}
