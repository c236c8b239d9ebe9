import { fold } from './text.ts'

const PLATFORM = /飞书|feishu|(?<![a-z])lark(?![a-z])|slack/gu
/** Before its name: no more there. */
const NOT_THERE =
  /(?:别|不要?|不用|甭|停止?|取消|(?<![a-z])(?:not|no|don.?t|do not|stop|instead of|rather than|quit|off|from|never|without))(?:(?!改|换|发到|而是|but(?![a-z])|(?:飞书|feishu|lark|slack)(?!\s?(?:和|或|跟|与|、|\/|and|or|nor)))[^，,。；;.!?]){0,24}$/u
/** Behind it: no more there. */
const NO_MORE =
  /^(?:上|里|那边)?(?:就)?(?:别|不要|不用|甭|停|取消|不看|不上)|^[^,.;，。]{0,3}(?:no more|is off)(?![a-z])/u

/** The platform somebody wants their messages on, as they wrote it: 别发飞书了，发Slack is Slack. Undefined where none is named, or only one where they want none. */
export function platformMeant(source: string): string | undefined {
  const { text } = fold(source)
  const wanted = [...text.matchAll(PLATFORM)].filter(
    ({ index, 0: name }) =>
      !NOT_THERE.test(text.slice(0, index)) && !NO_MORE.test(text.slice(index + name.length)),
  )
  return wanted.at(-1)?.[0]
}
