import { withoutEmphasis } from '../../domain/clean.ts'

/** `<@U012>`, `<#C012|general>`, `<https://…|label>`, `<!here>`: Slack's notation around what people typed. */
const NOTATION = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g

/**
 * Slack's text as the person saw it while typing: our own mention away, other people by name, links with their address, emoji as signs, `&amp;` decoded.
 * `nameOf` knows names by user id; without one the id stands there.
 */
export function decodeText(
  text: string,
  own: string | undefined,
  nameOf: (userId: string) => string | undefined,
  emoji: ReadonlyMap<string, string> = new Map(),
): string {
  const shown = text.replaceAll(NOTATION, (_, sign: string, id: string, label: string | undefined) => {
    switch (sign) {
      case '@':
        return id === own ? ' ' : `@${nameOf(id) ?? (label || id)}`
      case '#':
        return `#${label || id}`
      case '!':
        return special(id, label)
      default:
        return link(id, label)
    }
  })
  // `&amp;` last, or `&amp;lt;` would become a sign that nobody typed.
  const decoded = withEmoji(shown, emoji)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
  return withoutEmphasis(decoded)
    .replace(/[\u00a0\t ]+/g, ' ')
    .trim()
}

/** `:smile:` as the sign it stands for, `:+1:` too; one that has no sign says nothing and is left out. Times (`10:30:45`) stay. */
function withEmoji(text: string, emoji: ReadonlyMap<string, string>): string {
  return text.replace(/:(?=[a-z+-])[a-z0-9_+'-]{1,60}:(?::skin-tone-\d:)?/g, (code) => {
    const name = code.slice(1, code.indexOf(':', 1))
    return emoji.get(name) || COMMON[name] || ' '
  })
}

/** What slash commands and plain messages carry without rich text. */
const COMMON: Record<string, string> = {
  '+1': '👍',
  thumbsup: '👍',
  '-1': '👎',
  white_check_mark: '✅',
  x: '❌',
}

/** Both the words and the address; once where the words are the address already. */
function link(url: string, label: string | undefined): string {
  const bare = url.replace(/^(?:mailto|tel):/, '')
  if (!label || label === url) return bare
  const same = (text: string) => text.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
  return bare !== url || same(label) === same(url) ? label : `${label} (${url})`
}

/** The people mentioned in a text, without ourselves, each once. */
export function mentionedIn(text: string, own: string | undefined): string[] {
  const ids = [...text.matchAll(NOTATION)].flatMap((match) =>
    match[1] === '@' && match[2] ? [match[2]] : [],
  )
  return [...new Set(ids)].filter((id) => id !== own)
}

/** `<!subteam^S012|@sales>`, `<!date^…|yesterday>`, `<!channel>`. */
function special(id: string, label: string | undefined): string {
  return label || `@${id.split('^')[0]}`
}
