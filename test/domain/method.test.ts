import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const method = readFileSync(new URL('docs/method.md', root), 'utf8')
const CODE = /\b(S\d{2,3}|AR\d{2}|DR\d{2}[ab]?|PR\d{2}|[GH][1-6])\b/g

/** Codes in comments of our own sources: what code cites, the method must say. */
function cited(folder: string): Map<string, string> {
  const codes = new Map<string, string>()
  for (const entry of readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })) {
    const path = `${entry.parentPath}/${entry.name}`
    if (!entry.isFile() || !entry.name.endsWith('.ts') || path.includes('/generated/')) continue
    const comments = readFileSync(path, 'utf8').match(/\/\*[\s\S]*?\*\/|\/\/.*$/gm) ?? []
    for (const comment of comments) for (const [code] of comment.matchAll(CODE)) codes.set(code, path)
  }
  return codes
}

describe('docs/method.md', () => {
  it('says what every code means that the domain cites', () => {
    const known = new Set(method.match(CODE))
    const unknown = [...cited('src/domain')].filter(([code]) => !known.has(code) && !known.has(`${code}a`))
    expect(unknown).toEqual([])
  })

  it('has a row for every rule', () => {
    const rules = readFileSync(new URL('src/domain/risk/assessment.ts', root), 'utf8').matchAll(
      /'([AD]R\d{2}[ab]?)'/g,
    )
    for (const [, rule] of rules) expect(method, rule).toMatch(new RegExp(`^\\| ${rule} `, 'm'))
  })
})
