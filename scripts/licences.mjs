#!/usr/bin/env node
// Lists the licences of what is installed in production, from the lock file: `npm run licences`.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
const byLicence = new Map()
for (const [place, { version, license = 'unknown', dev, devOptional, optional }] of Object.entries(
  packages,
)) {
  if (place === '' || dev || devOptional || optional) continue
  const name = `${place.slice(place.lastIndexOf('node_modules/') + 13)} ${version}`
  byLicence.set(license, [...(byLicence.get(license) ?? []), name])
}
for (const [licence, names] of [...byLicence].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${licence} (${names.length})`)
  for (const name of names.sort()) console.log(`  ${name}`)
}
