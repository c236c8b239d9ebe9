import { button, buttons, card, list, primary } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import type { Setup } from './setup-store.ts'
import { setupEn } from './setup-words.en.ts'
import { setupZh } from './setup-words.zh.ts'

const words = { zh: setupZh, en: setupEn }

/** The admin's three first steps, each with its check and what to do next. */
export function setupCard(setup: Setup, lang: Lang): Card {
  const w = words[lang]
  const { people, reached, alone, accounts, key, channels } = setup
  const others = people > 1
  const found = w.accounts(accounts, key)
  const steps: { title: string; said: string; done: boolean }[] = [
    { title: w.steps.people, said: others ? w.people(people, reached, alone) : w.peopleTodo, done: others },
    {
      title: w.steps.accounts,
      said:
        accounts === 0
          ? w.accountsTodo
          : key === 0
            ? `${found}。${w.noKey}`.replace('。', lang === 'zh' ? '。' : '. ')
            : found,
      done: key > 0,
    },
    {
      title: w.steps.channels,
      said: channels > 0 ? w.channels(channels) : w.channelsTodo,
      done: channels > 0,
    },
  ]
  const done = steps.filter((step) => step.done).length
  const items = steps.map(
    ({ title, said, done }): Item => ({
      // Done has a sign of its own on every platform.
      text: done ? title : `○ ${title}`,
      detail: said,
      tone: done ? 'good' : 'plain',
    }),
  )
  const b = w.buttons
  return card(
    lang,
    { title: w.title(done), tone: done === 3 ? 'good' : 'info' },
    list(items),
    buttons(
      (others ? button : primary)(b.person, 'member.new'),
      (accounts === 0 ? primary : button)(b.account, 'account.new'),
      button(b.again, 'setup'),
    ),
  )
}
