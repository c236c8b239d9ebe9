import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv } from 'ajv'
import { z } from 'zod'

/** Others' data about Feishu, beside the folder that tests and proofs run in; a checkout alone does not have it. */
const ORACLES = pathToFileURL(`${resolve('../shared/oracles/feishu')}/`)

export const oraclesHere = existsSync(ORACLES)
if (!oraclesHere)
  console.warn('No ../shared/oracles/feishu here: Feishu cards are held against the hard limits only.')

/** A file of the oracles, parsed. */
export function oracle(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ORACLES), 'utf8'))
}

/** The folder of a kind of sample. */
export const oracleFolder = (name: string): URL => new URL(`${name}/`, ORACLES)

type Node = Record<string, unknown>

const Fields = z.record(
  z.string(),
  z.object({
    fields: z.array(z.object({ field: z.string(), depth: z.number(), values: z.array(z.string()) })),
  }),
)
const fields = oraclesHere ? Fields.parse(oracle('card2-official-fields.json')) : {}
const schemaCheck = oraclesHere
  ? new Ajv({ strict: false, allErrors: true, discriminator: false }).compile(
      oracle('card2.schema.json') as object,
    )
  : undefined

/** Everything that is wrong with a card JSON 2.0; empty: it may be sent. */
export function cardProblems(card: unknown): string[] {
  return [...limitProblems(card), ...fieldProblems(card), ...schemaProblems(card)]
}

// ── hard limits of card JSON 2.0, as documented ──────────────────────────────

const CONTAINERS = new Set(['column_set', 'column', 'form', 'interactive_container', 'collapsible_panel'])
const INPUTS = new Set([
  'input',
  'select_static',
  'multi_select_static',
  'date_picker',
  'picker_time',
  'picker_datetime',
  'select_person',
  'checker',
])
const TAGS = new Set([
  'plain_text',
  'lark_md',
  'text_tag',
  'column',
  'standard_icon',
  ...CONTAINERS,
  ...INPUTS,
  'div',
  'markdown',
  'hr',
  'table',
  'chart',
  'button',
])

export function limitProblems(card: unknown): string[] {
  const problems: string[] = []
  const names: string[] = []
  const count = { elements: 0, tables: 0, charts: 0 }
  if (Buffer.byteLength(JSON.stringify(JSON.stringify(card))) > 30 * 1024) problems.push('more than 30 KB')

  const walk = (value: unknown, depth: number, root: boolean, inForm: boolean): void => {
    if (Array.isArray(value)) {
      for (const one of value) walk(one, depth, root, inForm)
      return
    }
    if (typeof value !== 'object' || value === null) return
    const node = value as Node
    const tag = typeof node.tag === 'string' ? node.tag : undefined
    if (tag) {
      count.elements++
      if (!TAGS.has(tag)) problems.push(`unknown tag ${tag}`)
      if (tag === 'table') count.tables++
      if (tag === 'chart') count.charts++
      if ((tag === 'form' || tag === 'table') && !root) problems.push(`${tag} is not at the root`)
      if (tag === 'form' && !JSON.stringify(node).includes('"form_action_type":"submit"'))
        problems.push('form without submit')
      if ((tag === 'form' || (inForm && (INPUTS.has(tag) || tag === 'button'))) && !node.name)
        problems.push(`${tag} without a name`)
      if (typeof node.name === 'string' && tag !== 'column') names.push(node.name)
      problems.push(...ownProblems(tag, node))
    }
    const deeper = tag && CONTAINERS.has(tag) ? depth + 1 : depth
    if (deeper > 5) problems.push('nested deeper than 5')
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'chart_spec' || key === 'value' || (tag === 'table' && key !== 'header_style')) continue
      walk(inner, deeper, root && (key === 'body' || key === 'elements') && !tag, inForm || tag === 'form')
    }
  }
  walk(card, 0, true, false)

  if (count.elements > 200) problems.push(`${count.elements} elements`)
  if (count.tables > 5) problems.push(`${count.tables} tables`)
  if (count.charts > 5) problems.push(`${count.charts} charts`)
  for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at)))
    problems.push(`name ${name} twice`)
  return problems
}

function ownProblems(tag: string, node: Node): string[] {
  const problems: string[] = []
  const text = (of: unknown) => String((of as Node | undefined)?.content ?? '')
  if (tag === 'plain_text' && text(node) === '') problems.push('empty text')
  if (tag === 'button' && text(node.text).length > 100) problems.push('button text over 100')
  if (node.placeholder && text(node.placeholder).length > 100) problems.push('placeholder over 100')
  if (node.confirm && !(node.confirm as Node).title) problems.push('confirm without title')
  if (tag === 'input') {
    const max = Number(node.max_length ?? 1000)
    if (!(max >= 1 && max <= 1000)) problems.push(`max_length ${max}`)
    if (String(node.default_value ?? '').length > max) problems.push('default_value over max_length')
  }
  if (tag === 'select_static' && node.initial_option !== undefined) {
    const values = (node.options as { value: string }[]).map((option) => option.value)
    if (!values.includes(String(node.initial_option))) problems.push('initial_option is no option')
  }
  if (tag === 'table') {
    const size = Number(node.page_size)
    if (!(size >= 1 && size <= 10)) problems.push(`page_size ${size}`)
    const columns = (node.columns as { name: string }[]).map((column) => column.name)
    if (columns.length > 50) problems.push('more than 50 columns')
    for (const row of node.rows as Node[]) {
      if (Object.keys(row).some((key) => !columns.includes(key))) problems.push('a cell without its column')
    }
  }
  if (tag === 'chart') problems.push(...chartProblems(node.chart_spec as Node))
  return problems
}

/** A chart draws nothing when its fields name no column of its data: not refused, so it is caught here. */
function chartProblems(spec: Node): string[] {
  if (Array.isArray(spec.series)) return (spec.series as Node[]).flatMap(chartProblems)
  const values = ((spec.data as Node).values ?? []) as Node[]
  if (values.length === 0) return ['chart without data']
  const named = [
    spec.xField,
    spec.yField,
    spec.seriesField,
    spec.sizeField,
    spec.categoryField,
    spec.valueField,
  ].filter((one) => typeof one === 'string')
  const missing = named.filter((one) => values.some((row) => row[one] === undefined))
  return [...missing.map((one) => `chart field ${one} is not in its data`), ...placeProblems(spec, values)]
}

/** What stands at a place that its axis does not have is drawn nowhere, and so is a line to it. */
function placeProblems(spec: Node, values: Node[]): string[] {
  const axes = Array.isArray(spec.axes) ? (spec.axes as Node[]) : []
  const marks = Array.isArray(spec.markLine) ? (spec.markLine as Node[]) : []
  const ends = marks.flatMap(({ coordinates }) => (Array.isArray(coordinates) ? (coordinates as Node[]) : []))
  return axes.flatMap(({ domain, orient }) => {
    if (!Array.isArray(domain)) return []
    const field = String(orient === 'bottom' ? spec.xField : spec.yField)
    if (new Set(domain).size < domain.length) return [`axis ${orient} has a place twice`]
    return [...values, ...ends]
      .filter((row) => !domain.includes(row[field]))
      .map((row) => `axis ${orient} has no place ${String(row[field])}`)
  })
}

// ── official field tables: unknown keys and enum values ──────────────────────

/** Colours have a page of their own, so the tables name only the default. */
const OPEN_ENUMS = new Set([
  'text_color',
  'background_style',
  'width',
  'height',
  'row_height',
  'horizontal_spacing',
  'vertical_spacing',
  'text_size',
])

function fieldProblems(card: unknown): string[] {
  const problems: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const node = value as Node
    const known = typeof node.tag === 'string' ? fields[node.tag]?.fields : undefined
    if (known && known.length > 0) problems.push(...keyProblems(node, known))
    for (const [key, inner] of Object.entries(node)) if (key !== 'chart_spec' && key !== 'value') walk(inner)
  }
  walk(card)
  return problems
}

function keyProblems(node: Node, known: { field: string; depth: number; values: string[] }[]): string[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const fields = known.filter((field) => field.field === key && field.depth === 0)
    // The chart samples use it, the table of fields has forgotten it.
    if (node.tag === 'chart' && key === 'aspect_ratio') return []
    if (fields.length === 0) return [`${node.tag} has no property ${key}`]
    const values = fields.flatMap((field) => field.values)
    if (values.length === 0 || OPEN_ENUMS.has(key) || typeof value === 'object') return []
    return values.includes(String(value)) ? [] : [`${node.tag}.${key} may not be ${String(value)}`]
  })
}

// ── JSON schema ──────────────────────────────────────────────────────────────

function schemaProblems(card: unknown): string[] {
  if (!schemaCheck) return []
  if (schemaCheck(narrow(card))) return []
  return (schemaCheck.errors ?? [])
    .filter((error) => error.keyword !== 'anyOf')
    .map((error) => `schema: ${error.instancePath} ${error.message}`)
    .slice(0, 5)
}

/**
 * The card without the schema's known false alarms: it takes callback values for maps of strings (they are any object) and
 * chart specifications for empty. Everything else we send passes as it is.
 */
function narrow(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(narrow)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'chart_spec') return [key, {}]
      if (key === 'value' && 'type' in value && value.type === 'callback') {
        return [
          key,
          Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, JSON.stringify(one)])),
        ]
      }
      return [key, narrow(inner)]
    }),
  )
}
