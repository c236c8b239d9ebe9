#!/usr/bin/env node
// Compares what is installed in production with known vulnerabilities from a file, where no registry can be asked.
//
//   npm run advisories -- all.json     a JSON list of OSV records (https://osv.dev, "npm" export), or one record a line
//
// Exit 1 and a line for each hit: package, version, advisory, its summary.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const file = process.argv[2]
if (!file) {
  console.error('Give the file with the advisories: npm run advisories -- all.json')
  process.exit(2)
}
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
const installed = Object.entries(lock.packages).flatMap(([at, { version, dev }]) =>
  at && version && !dev ? [{ name: at.split('node_modules/').at(-1), version }] : [],
)
const hits = advisoriesIn(readFileSync(file, 'utf8')).flatMap((advisory) =>
  (advisory.affected ?? []).flatMap((affected) =>
    installed
      .filter(({ name }) => affected.package?.ecosystem === 'npm' && affected.package.name === name)
      .filter(({ version }) => isAffected(version, affected))
      .map(({ name, version }) => `${name} ${version}: ${advisory.id} ${advisory.summary ?? ''}`.trim()),
  ),
)
for (const hit of new Set(hits)) console.log(hit)
console.log(`${installed.length} packages, ${new Set(hits).size} advisories`)
process.exit(hits.length > 0 ? 1 : 0)

function advisoriesIn(text) {
  const trimmed = text.trim()
  if (trimmed.startsWith('[')) return JSON.parse(trimmed)
  return trimmed.split('\n').map((line) => JSON.parse(line))
}

/** OSV: listed by number, or in a range that begins with `introduced` and ends before `fixed` or with `last_affected`. */
function isAffected(version, { versions = [], ranges = [] }) {
  if (versions.includes(version)) return true
  return ranges.some(({ type, events }) => {
    if (type !== 'SEMVER' && type !== 'ECOSYSTEM') return false
    let inside = false
    for (const { introduced, fixed, last_affected: last } of events) {
      if (introduced !== undefined && (introduced === '0' || compare(version, introduced) >= 0)) inside = true
      if (fixed !== undefined && compare(version, fixed) >= 0) inside = false
      if (last !== undefined && compare(version, last) > 0) inside = false
    }
    return inside
  })
}

/** Order of two versions; one with a suffix (1.0.0-rc.1) comes before the one without. */
function compare(a, b) {
  const parts = (version) => version.split('+')[0].split('-')
  const [left, right] = [parts(a), parts(b)]
  const numbers = [left[0], right[0]].map((core) => core.split('.').map(Number))
  for (let at = 0; at < 3; at++) {
    const difference = (numbers[0][at] ?? 0) - (numbers[1][at] ?? 0)
    if (difference !== 0) return difference
  }
  if (left.length === right.length)
    return left.slice(1).join('-').localeCompare(right.slice(1).join('-'), 'en', { numeric: true })
  return left.length > right.length ? -1 : 1
}
