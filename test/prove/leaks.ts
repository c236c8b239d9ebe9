/** Shapes of what no log line may hold, whoever wrote it. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['a Slack token', /xox[a-z]-[\w-]{6,}|xapp-[\w-]{6,}/],
  ['a bearer', /Bearer\s+\S{6,}/i],
  ['a Feishu token', /"t-[\w.-]{10,}/],
  ['an e-mail address', /[\w.+-]+@[\w-]+\.[a-z]{2,}/i],
  ['a phone number', /(?<![\w.:-])(?:\+86[ -]?)?1[3-9]\d{9}(?![\w.:-])/],
  ['a password in an address', /postgres(?:ql)?:\/\/[^:\s]+:[^@\s]+@/],
]

/** What of the secrets and shapes is in these lines, each named once with the beginning of its line. */
export function leaksIn(lines: readonly string[], secrets: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const line of lines) {
    for (const secret of secrets) if (line.includes(secret)) found.set(`"${secret.slice(0, 12)}…"`, line)
    for (const [name, shape] of SHAPES) if (shape.test(line)) found.set(name, line)
  }
  return [...found].map(([name, line]) => `${name}: ${line.slice(0, 160)}`)
}
