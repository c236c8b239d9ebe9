/** `<@U012>`, `<#C012|general>`, `<https://…|label>`, `<!here>`: Slack's notation around what people typed. */
const NOTATION = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g

/**
 * Slack's text as the person saw it while typing: our own mention away, other people by name, links as written, `&amp;` decoded.
 * `nameOf` knows names by user id; without one the id stands there.
 */
export function decodeText(
  text: string,
  own: string | undefined,
  nameOf: (userId: string) => string | undefined,
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
        return label || id.replace(/^mailto:/, '')
    }
  })
  // `&amp;` last, or `&amp;lt;` would become a sign that nobody typed.
  const decoded = shown.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  return decoded.replace(/[\u00a0\t ]+/g, ' ').trim()
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
