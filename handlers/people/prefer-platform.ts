import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { listWords } from '../../src/cards/format.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { preferenceWords } from '../../src/people/cards.ts'
import { platformsOf, setPreference } from '../../src/people/store.ts'
import type { PlatformName } from '../../src/platforms/platform.ts'

const NAMES: readonly (readonly [PlatformName | 'here' | 'anywhere', RegExp])[] = [
  ['feishu', /^(?:飞书|feishu|lark)/iu],
  ['slack', /^slack/iu],
  ['web', /^(?:网页|演示|web|playground)/iu],
  ['here', /^(?:这里|这儿|本平台|here|this)/iu],
  ['anywhere', /^(?:随便|都行|哪里都行|哪儿都行|不限|任何|any|wherever)/iu],
]

/** `消息发到 飞书`, `send me things on Slack`, `… here`, `… anywhere` — where digests and reminders come; answers stay where one asks. */
export const preferPlatform: Handler = async (message, work) => {
  const typed = [...message.text.trim()].slice(0, 40).join('')
  if (!typed) throw new UserError(bilingual(preferenceWords, (w) => w.which))
  const named = NAMES.find(([, pattern]) => pattern.test(typed))?.[0]
  if (!named) throw new UserError(bilingual(preferenceWords, (w) => w.unknown(typed)))
  const w = preferenceWords[message.lang]
  if (named === 'anywhere') {
    await setPreference(work, message.person.id, null)
    return noteCard(message.lang, w.title, w.cleared, 'info')
  }
  const platform = named === 'here' ? message.place.platform : named
  const reachable = await platformsOf(work, message.person.id)
  if (!reachable.includes(platform)) throw new UserError({ zh: notThere('zh'), en: notThere('en') })
  await setPreference(work, message.person.id, platform)
  return noteCard(message.lang, w.title, w.set(w.platform[platform]), 'info')

  function notThere(lang: 'zh' | 'en'): string {
    const words = preferenceWords[lang]
    const there = listWords(
      reachable.map((each) => words.platform[each]),
      lang,
    )
    return words.notThere(words.platform[platform], there)
  }
}
