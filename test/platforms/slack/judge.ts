import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { z } from 'zod'

/** Slack's own types as JSON Schema, the published limits, recorded payloads: others' data, beside the folder that tests and proofs run in. */
export const oracles = resolve('../shared/oracles/slack')
export const oraclesPresent = existsSync(oracles)
export const oraclesAbsent = `Slack's schemas and recorded payloads are not at ${oracles}: this is not checked`

const Limits = z.record(z.string(), z.unknown())
type Json = { [name: string]: unknown }
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function readOracle(path: string): unknown {
  return JSON.parse(readFileSync(resolve(oracles, path), 'utf8'))
}

const compiled = new Map<string, ValidateFunction>()
function schema(name: string): ValidateFunction {
  const known = compiled.get(name)
  if (known) return known
  const made = new Ajv({ strict: false, allErrors: false }).compile(
    readOracle(`types-json-schema/schema-${name}.json`) as object,
  )
  compiled.set(name, made)
  return made
}

/** What Slack would refuse in a message: empty when it is fine. Without the oracles only our own rules are checked. */
export function judgeMessage(message: { text?: unknown; blocks?: unknown }): string[] {
  const blocks = Array.isArray(message.blocks) ? message.blocks : []
  const problems = [
    ...judgeSchema('Blocks', blocks),
    ...judgeCharts(blocks),
    ...judgeRules(blocks),
    ...blocks.flatMap((block) => judgeLimits(block, 'block')),
  ]
  if (typeof message.text !== 'string' || message.text === '')
    problems.push('text: missing, notifications would be empty')
  else if (message.text.length > 4000) problems.push('text: longer than 4000')
  if (typeof message.text === 'string' && /<[!@#]/.test(message.text))
    problems.push('text: an unescaped mention')
  return problems
}

/** Slack's own charts: newer than its types, so by the published limits and examples. */
const Chart = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: z.string().max(255).optional(),
  title: z.string().min(1).max(50),
  chart: z.strictObject({
    type: z.enum(['bar', 'line', 'area']),
    series: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(20),
          data: z
            .array(z.strictObject({ label: z.string().min(1).max(20), value: z.number() }))
            .min(1)
            .max(20),
        }),
      )
      .min(1)
      .max(6),
    axis_config: z.strictObject({
      categories: z.array(z.string().min(1).max(20)).min(1).max(20),
      x_label: z.string().max(50).optional(),
      y_label: z.string().max(50).optional(),
    }),
  }),
})
const isChart = (block: unknown) => isObject(block) && block.type === 'data_visualization'

/** At most two in a message; each series says each category once, in its order. */
export function judgeCharts(blocks: unknown[]): string[] {
  const charts = blocks.filter(isChart)
  const problems = charts.length > 2 ? [`${charts.length} charts`] : []
  for (const block of charts) {
    const read = Chart.safeParse(block)
    if (!read.success) {
      problems.push(...read.error.issues.map(({ path, message }) => `chart ${path.join('.')}: ${message}`))
      continue
    }
    const { series, axis_config } = read.data.chart
    const said = JSON.stringify(axis_config.categories)
    for (const { name, data } of series)
      if (JSON.stringify(data.map(({ label }) => label)) !== said)
        problems.push(`chart ${name}: other categories`)
    if (new Set(axis_config.categories).size < axis_config.categories.length)
      problems.push(`chart: categories not unique: ${said}`)
  }
  return problems
}

/** What Slack would refuse in a dialog beside its schema: short titles, a button where something can be typed, no buttons that open another. */
export function judgeModal(view: unknown): string[] {
  if (!isObject(view) || !Array.isArray(view.blocks)) return ['no view']
  const { title, submit, close, private_metadata, blocks } = view
  const long = Object.entries({ title, submit, close }).flatMap(([name, text]) =>
    isObject(text) && String(text.text).length > 24 ? [`${name} longer than 24`] : [],
  )
  const inputs = blocks.some((block) => isObject(block) && block.type === 'input')
  return [
    ...long,
    ...(inputs && !submit ? ['inputs without submit'] : []),
    ...(String(private_metadata ?? '').length > 3000 ? ['private_metadata longer than 3000'] : []),
    ...(blocks.length > 100 ? [`${blocks.length} blocks`] : []),
    ...judgeRules(blocks).filter((problem) => !problem.endsWith(' blocks')),
    ...blocks.flatMap((block) => judgeLimits(block, 'block')),
  ]
}

/** Problems of a value by one of Slack's types: `Blocks`, `PostMessage`, `Home`, `ViewsPublish` … */
export function judgeSchema(name: string, value: unknown): string[] {
  if (!oraclesPresent) return []
  const validate = schema(name)
  if (validate(withoutCharts(value))) return []
  return (validate.errors ?? []).slice(0, 5).map((error) => `${name}${error.instancePath}: ${error.message}`)
}

/** Newer than the schemas: a call or its blocks without them. */
function withoutCharts(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((block) => !isChart(block))
  return isObject(value) && Array.isArray(value.blocks)
    ? { ...value, blocks: withoutCharts(value.blocks) }
    : value
}

/** Rules that no schema says: counts, uniqueness, the sum of all texts, nothing that is markup. */
function judgeRules(blocks: unknown[]): string[] {
  const problems: string[] = []
  if (blocks.length > 50) problems.push(`${blocks.length} blocks`)
  const objects = everyObject(blocks)
  if (objects.filter((one) => one.type === 'table').length > 1) problems.push('more than one table')
  for (const name of ['block_id', 'action_id']) {
    const ids = objects.flatMap((one) => (typeof one[name] === 'string' ? [one[name]] : []))
    if (new Set(ids).size < ids.length) problems.push(`${name} not unique: ${ids.join(' ')}`)
  }
  if (objects.some((one) => one.type === 'mrkdwn')) problems.push('mrkdwn: people would write markup')
  for (const one of objects) {
    if (typeof one.text === 'string' && one.text === '') problems.push(`${String(one.type)}: empty text`)
    if (Array.isArray(one.elements) && one.elements.length === 0)
      problems.push(`${String(one.type)}: no elements`)
  }
  const texts = objects
    .flatMap((one) => ['text', 'value', 'url'].map((name) => one[name]))
    .filter((text) => typeof text === 'string')
  const sum = texts.reduce((total, text) => total + text.length, 0)
  if (sum > 12_500) problems.push(`${sum} characters in all`)
  return problems
}

function everyObject(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(everyObject)
  return isObject(value) ? [value, ...Object.values(value).flatMap(everyObject)] : []
}

const OF_TYPE: Record<string, string> = {
  static_select: 'select',
  multi_static_select: 'select',
  rich_text: '',
  plain_text: '',
}

/** The lengths of the published limits, for a block or element and all inside it. */
function judgeLimits(value: unknown, path: string): string[] {
  if (!oraclesPresent) return []
  limits ??= Limits.parse(readOracle('slackblocks-spec/limits.json'))
  return limitsOf(value, path, limits)
}
let limits: Json | undefined

function limitsOf(value: unknown, path: string, all: Json): string[] {
  if (Array.isArray(value)) return value.flatMap((inner, i) => limitsOf(inner, `${path}[${i}]`, all))
  if (!isObject(value)) return []
  const kind = typeof value.type === 'string' ? (OF_TYPE[value.type] ?? value.type) : kindOfUntyped(path)
  const own = all[kind]
  const problems = isObject(own)
    ? Object.entries(own).flatMap(([name, limit]) => tooLong(value[name], limit, `${path}.${name}`))
    : []
  const ids = ['block_id', 'action_id'].flatMap((name) => tooLong(value[name], all[name], `${path}.${name}`))
  const inside = Object.entries(value).flatMap(([name, inner]) => limitsOf(inner, `${path}.${name}`, all))
  return [...problems, ...ids, ...inside]
}

function kindOfUntyped(path: string): string {
  if (/options?(\[\d+\])?$/.test(path)) return 'option'
  return path.endsWith('confirm') ? 'confirmation' : ''
}

function tooLong(value: unknown, limit: unknown, path: string): string[] {
  if (!isObject(limit)) return []
  const text = isObject(value) ? value.text : value
  const problems: string[] = []
  const [most, least, items, few] = [
    limit.max_length,
    limit.min_length,
    limit.max_items,
    limit.min_items,
  ].map(Number)
  if (typeof text === 'string' && text.length > (most || Number.POSITIVE_INFINITY))
    problems.push(`${path}: ${text.length} > ${most}`)
  if (typeof text === 'string' && text.length < (least || 0)) problems.push(`${path}: shorter than ${least}`)
  if (Array.isArray(value) && value.length > (items || Number.POSITIVE_INFINITY))
    problems.push(`${path}: ${value.length} > ${items}`)
  if (Array.isArray(value) && value.length < (few || 0)) problems.push(`${path}: fewer than ${few}`)
  if (
    typeof value === 'number' &&
    value > Number(isObject(limit.max_length) ? limit.max_length.max : limit.max || Number.POSITIVE_INFINITY)
  ) {
    problems.push(`${path}: ${value}`)
  }
  return problems
}
