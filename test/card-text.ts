import type { Button, Card, Field, Form, Item, Part, Picture, Text } from '../src/cards/card.ts'
import { MAP_SIGNS } from '../src/cards/signs.ts'

/** A card as text for review: everything a reader sees and what each click means, nothing of how a platform draws it. */
export function cardText(card: Card): string {
  const summary = card.summary === undefined ? [] : [`(in the chat list: ${card.summary})`]
  const file = card.file ? [`(file: ${card.file.name})`] : []
  const parts = card.parts.flatMap((part) => ['', ...partLines(part)])
  return [`${card.title}  <${card.tone}>`, ...summary, ...file, ...parts]
    .map((line) => line.trimEnd())
    .join('\n')
}

function partLines(part: Part): string[] {
  switch (part.kind) {
    case 'text':
      return [`${{ normal: '', strong: '! ', quiet: '~ ' }[part.style ?? 'normal']}${words(part.text)}`]
    case 'facts':
      return part.facts.map(({ label, value }) => `${label} = ${words(value)}`)
    case 'list':
      return part.items.flatMap(itemLines)
    case 'table': {
      const head = part.columns.map(({ label, align }) => (align === 'right' ? `${label} →` : label))
      return [part.caption, ...[head, ...part.rows].map((row) => `| ${row.join(' | ')} |`)]
    }
    case 'progress':
      return [`${part.label} ${Math.round(part.percent)}% ${part.words}`]
    case 'picture':
      return pictureLines(part.picture)
    case 'buttons':
      return part.buttons.map(buttonLine)
    case 'form':
      return formLines(part.form)
    case 'divider':
      return ['---']
  }
}

function words(text: Text): string {
  if (typeof text === 'string') return text
  return text
    .map((span) => {
      if (typeof span === 'string') return span
      if ('strong' in span) return `**${span.strong}**`
      return 'link' in span ? `${span.link} <${span.url}>` : `@${span.person}`
    })
    .join('')
}

function itemLines({ text, detail, tone, buttons = [] }: Item): string[] {
  const under = detail === undefined ? [] : words(detail).split('\n')
  return [
    `- ${tone ? `<${tone}> ` : ''}${words(text)}`,
    ...[...under, ...buttons.map(buttonLine)].map(indent),
  ]
}

/** `[同意]* → move.approve {code: AP7}`: `*` the main button, `!` a dangerous one. */
function buttonLine({ label, click, style, confirm }: Button): string {
  const mark = { primary: '*', danger: '!', plain: '' }[style ?? 'plain']
  // `once` names the button itself: another one in every message, and nothing to be read.
  const told = Object.entries(click.fields).filter(([name]) => name !== 'once')
  const fields = told.map(([name, value]) => `${name}: ${value}`)
  const ask = confirm ? ` ? ${confirm.title} ${confirm.text} [${confirm.yes}] [${confirm.no}]` : ''
  return `[${label}]${mark} → ${click.intent}${fields.length > 0 ? ` {${fields.join(', ')}}` : ''}${ask}`
}

function formLines({ name, fields, submit, cancel }: Form): string[] {
  return [
    `form ${name}`,
    ...fields.flatMap(fieldLines),
    buttonLine(submit),
    ...(cancel ? [buttonLine(cancel)] : []),
  ]
}

function fieldLines(field: Field): string[] {
  const max = 'max' in field && field.max ? ` ≤ ${field.max}` : ''
  const head = `${field.label}${field.required ? ' *' : ''} (${kindOf(field)} ${field.name}${max}): ${typedIn(field)}`
  const { hint, problem } = field
  return [
    head,
    ...(hint ? [`  hint: ${hint}`] : []),
    ...(problem ? [`  problem: ${problem}`] : []),
    ...options(field),
  ]
}

function kindOf(field: Field): string {
  if (field.kind !== 'pick') return field.kind
  return `pick ${field.of}${field.within ? ` of ${field.within}` : ''}`
}

function typedIn(field: Field): string {
  if (field.kind === 'pick') return field.value ? `${field.value.label} = ${field.value.value}` : ''
  return (field.kind === 'choices' ? field.values?.join(', ') : field.value) ?? ''
}

function options(field: Field): string[] {
  if (field.kind !== 'choice' && field.kind !== 'choices' && field.kind !== 'pick') return []
  return (field.options ?? []).map(
    ({ label, value }) => `  ( ) ${label}${label === value ? '' : ` = ${value}`}`,
  )
}

function pictureLines(picture: Picture): string[] {
  return [`[${picture.kind}] ${picture.title}`, ...drawn(picture).map(indent), words(picture.words)]
}

function drawn(picture: Picture): string[] {
  switch (picture.kind) {
    case 'bars': {
      const limit = picture.limit === undefined ? [] : [`limit ${picture.limit}`]
      return [...picture.bars.map((bar) => `${toned(bar)} ${bar.value} ${picture.unit}`), ...limit]
    }
    case 'bricks':
      return [picture, ...picture.rows].map(
        (row) => `${'label' in row ? row.label : 'Σ'} ${row.built}/${row.of}`,
      )
    case 'line':
      return picture.points.map(({ label, value }) => `${label} ${value} ${picture.unit}`)
    case 'page':
      return picture.parts.flatMap(({ heading, lines }) => [
        heading,
        ...lines.map(
          ({ text, says, percent, tone }) =>
            `  ${toned({ label: text, ...(tone && { tone }) })}${percent === undefined ? '' : ` ${percent}%`}${says ? ` (${says})` : ''}`,
        ),
      ])
    case 'map':
      return [
        `x: ${picture.x} ${picture.scale.low}…${picture.scale.high}, apart: ${picture.apart}`,
        ...picture.rows.flatMap(({ label, hole }, row) =>
          picture.nodes.some((node) => node.row === row) ? [] : [`${label}: (${hole})`],
        ),
        ...picture.nodes.map(
          ({ label, row, at, size, sign, to, gone }) =>
            `${MAP_SIGNS[sign].glyph} ${label} · ${picture.rows[row]?.label} · ${at ?? '?'} · ${size}%${to === undefined ? '' : ` → ${picture.nodes[to]?.label}`}${gone ? ' (gone)' : ''}`,
        ),
      ]
    case 'radar':
      return [
        `${picture.scale.low}…${picture.scale.high}`,
        ...picture.axes.map(
          (side, i) => `${side}: ${picture.sets.map((set) => `${set.label} ${set.values[i]}`).join(', ')}`,
        ),
      ]
    case 'dots': {
      const axes = `x: ${picture.x}, y: ${picture.y}`
      return [axes, ...picture.dots.map((dot) => `${toned(dot)} x ${dot.x} y ${dot.y} size ${dot.size}`)]
    }
  }
}

const toned = ({ label, tone }: { label: string; tone?: string }) => `${tone ? `<${tone}> ` : ''}${label}`
const indent = (line: string) => `    ${line}`
