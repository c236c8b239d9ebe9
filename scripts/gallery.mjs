#!/usr/bin/env node
// Writes docs/gallery.md: every card that the tests review (test/*/cards.<lang>.txt), noun by noun, in both languages.
//
//   npm run gallery       also part of `npm run generate`, so that the page is never older than the cards
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const tests = path.join(root, 'test')
const page = path.join(root, 'docs/gallery.md')

if (existsSync(tests) && existsSync(path.dirname(page))) writePage()

function writePage() {
  const text = gallery()
  if (!existsSync(page) || readFileSync(page, 'utf8') !== text) writeFileSync(page, text)
}

/** The cards of a reviewed file by name. */
function cardsOf(noun, lang) {
  const file = path.join(tests, noun, `cards.${lang}.txt`)
  if (!existsSync(file)) return new Map()
  const [, ...pieces] = readFileSync(file, 'utf8').split(/^={3,} (.+) ={3,}\n\n/m)
  return new Map(
    pieces.flatMap((piece, i) => (i % 2 === 0 ? [[piece, (pieces[i + 1] ?? '').trimEnd()]] : [])),
  )
}

function gallery() {
  const nouns = readdirSync(tests, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  const all = nouns.flatMap((noun) => {
    const [zh, en] = [cardsOf(noun, 'zh'), cardsOf(noun, 'en')]
    const names = [...new Set([...zh.keys(), ...en.keys()])].sort()
    if (names.length === 0) return []
    const cards = names.map((name) => {
      const shown = [zh.get(name), en.get(name)].filter((text) => text !== undefined)
      const blocks = shown.map((text) => `\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\``)
      return `### ${name}\n\n${blocks.join('\n\n')}`
    })
    return [{ noun, count: names.length, text: `## ${noun}\n\n${cards.join('\n\n')}` }]
  })
  return `# Gallery

Every card as the tests review it, in Chinese and English: the title with its tone, the parts, and in \`[…] → …\` what each button means. A
picture is drawn on Slack in letters, on Feishu as a chart, in the playground as a drawing ([an example](pictures/playground.png)); here are its figures
and the sentence that says the same. How every kind of part looks on each platform is kept in \`test/platforms/*/gallery.*.json\`.

Generated from \`test/*/cards.*.txt\` by \`npm run gallery\`.

${all.map(({ noun, count }) => `- [${noun}](#${noun}): ${count}`).join('\n')}

${all.map(({ text }) => text).join('\n\n')}
`
}
