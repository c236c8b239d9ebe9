import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { digestWords } from '../../src/briefings/digest-words.ts'
import { button, buttons, card, list, noteCard, text } from '../../src/cards/build.ts'
import { accountName } from '../../src/cards/names.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { topReasons } from '../../src/domain/digest.ts'
import { UserError } from '../../src/domain/errors.ts'
import { assessAccount } from '../../src/domain/risk/assess.ts'
import { toldSince } from '../../src/queue/outbox.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { evidenceWords } from '../../src/risk/cards.ts'
import { accountFacts } from '../../src/risk/facts-store.ts'

/** `nudge` on a digest row: a message to the owner that says who asks and why; once in a few hours for the same account. */
export const nudgeOwner: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'nudge')
  if ('title' in account) return account
  if (account.ownerId === message.person.id) throw new UserError(bilingual(digestWords, (w) => w.nudgeOwn))
  const hours = work.policy.approvals.nudgeHours
  const since = new Date(work.now.getTime() - hours * 3_600_000)
  if (await toldSince(work, `nudge:${account.code}:`, since))
    throw new UserError(bilingual(digestWords, (w) => w.nudgedAlready(account.ownerName, hours)))

  const [facts] = await accountFacts(work, [account.id])
  const assessment = facts && assessAccount(facts.facts, work.policy, work.today, work.calendar)
  const told = await tellPerson(
    work,
    `nudge:${account.code}:${work.now.toISOString()}`,
    account.ownerId,
    (lang) => {
      const w = digestWords[lang]
      const reasons = assessment
        ? topReasons(assessment, work.policy.digest.reasons).map(({ evidence }) =>
            evidenceWords(evidence, work.today, lang),
          )
        : []
      const fields = { text: account.code }
      return card(
        lang,
        { title: w.nudge(message.person.name, accountName(account, lang)), tone: 'warn' },
        list(reasons),
        text(w.nudgeText(message.person.name)),
        buttons(button(w.buttons.open, 'account.open', fields), button(w.buttons.why, 'why.open', fields)),
      )
    },
  )
  if (!told) throw new UserError(bilingual(digestWords, (w) => w.nudgeLeft(account.ownerName)))
  await audit(work, { personId: message.person.id, what: 'nudge', subject: `account:${account.code}` })
  const said = digestWords[message.lang].nudged(account.ownerName, accountName(account, message.lang))
  return { card: noteCard(message.lang, said, said, 'good'), delivery: 'toast' }
}
