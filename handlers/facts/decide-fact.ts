import type { Handler } from '../../src/bot/handler.ts'
import { accountName } from '../../src/cards/names.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { factKind } from '../../src/facts/kinds.ts'
import { proposal, tellAsker } from '../../src/facts/proposal.ts'
import { answeredFactCard } from '../../src/facts/proposal-cards.ts'
import { checkCells } from '../../src/facts/read-fact.ts'
import { writeFact } from '../../src/facts/write-fact.ts'

/** The manager's yes to a tier or a back-up: it is written, and whoever asked hears it. What the button carries is checked again. */
export const agreeFact: Handler = async (message, work) => {
  const { account, name, by } = await proposal(message, work)
  const fields = Object.keys(factKind(name).fields).filter((field) => message.fields[field] !== undefined)
  const values = Object.fromEntries(fields.map((field) => [field, message.fields[field] || null]))
  const { cells, problems } = checkCells({ values, account }, name, work, message.lang)
  const [problem] = Object.values(problems)
  if (problem) throw new UserError({ zh: problem, en: problem })
  const card = await writeFact(message, work, name, account, cells)
  if (by) await tellAsker(message, work, { account, name, by: by.id }, true)
  return card
}

/** The manager's no: nothing was written, and whoever asked hears it. */
export const refuseFact: Handler = async (message, work) => {
  const { account, name, by } = await proposal(message, work)
  await audit(work, {
    personId: message.person.id,
    what: `fact.${name}.refuse`,
    subject: `account:${account.code}`,
  })
  if (by) await tellAsker(message, work, { account, name, by: by.id }, false)
  return answeredFactCard(name, accountName(account, message.lang), message.person.name, false, message.lang)
}
