import { z } from 'zod'
import { setBackup } from '../../accounts/standing-store.ts'
import { formatterFor } from '../../cards/speech.ts'
import { audit } from '../../db/audit.ts'
import { namesOfPeople } from '../../people/store.ts'
import { defineKind } from '../kind.ts'
import { ruleOf } from '../rule.ts'
import { shownOf } from '../shown-cards.ts'

const words = {
  zh: {
    title: (account: string) => `${account} 的后备负责人`,
    person: '后备',
    done: (account: string, person: string) => `${person} 现在是 ${account} 的后备负责人`,
  },
  en: {
    title: (account: string) => `Back-up of ${account}`,
    person: 'Back-up',
    done: (account: string, person: string) => `${person} is now the back-up of ${account}`,
  },
}

/** Who stands in for the owner of an account (S72). `before`: who it was when it was asked. */
export const backup = defineKind({
  asked: z.object({ person: z.number(), before: z.number().nullable() }),
  rule: (work, asking) => ruleOf(work, asking, 'backup'),
  title: ({ subject: { account } }, lang) => words[lang].title(formatterFor(lang).account(account)),
  async show(work, { request, subject, asked }, requester) {
    const person = (await namesOfPeople(work, [asked.person])).get(asked.person) ?? ''
    return (lang) => {
      const w = words[lang]
      const name = formatterFor(lang).account(subject.account)
      const own = {
        requester,
        title: w.title(name),
        facts: [[w.person, person]] as const,
        done: w.done(name, person),
      }
      return shownOf(request, subject, own, lang)
    }
  },
  async gone(_work, { subject: { account }, asked }) {
    if (account.ownerId === asked.person) return { gone: 'owner' }
    return account.backupId === asked.before ? undefined : { gone: 'backup' }
  },
  async yes(work, { request, subject, asked }, byId) {
    const { account } = subject
    const names = await namesOfPeople(work, [asked.person, ...(asked.before === null ? [] : [asked.before])])
    await setBackup(work, account.id, asked.person)
    await audit(work, {
      personId: byId,
      what: 'fact.backup',
      subject: `account:${account.code}`,
      before: { backup: names.get(asked.before ?? 0) ?? null },
      after: { backup: names.get(asked.person) ?? '', request: request.code },
    })
    return { ...subject, account: { ...account, backupId: asked.person } }
  },
})
