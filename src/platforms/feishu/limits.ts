/**
 * What a Feishu card may be at most (card JSON 2.0). The platform refuses the whole message beyond 30 KB, 200 elements or
 * 5 levels; we stay below, because what counts as one element is not fully documented.
 */
export const LIMITS = {
  /** Of the card as it travels: a JSON string inside JSON, UTF-8. */
  bytes: 28 * 1024,
  /** Every object with a `tag`, texts included. */
  elements: 180,
  nesting: 5,
  tables: 5,
  charts: 5,
  columns: 50,
  pageSize: 10,
  rows: 50,
  options: 100,
  /** Characters. */
  title: 120,
  summary: 150,
  text: 3000,
  line: 500,
  cell: 200,
  buttonLabel: 100,
  placeholder: 100,
  name: 100,
  input: 1000,
  chartPoints: 40,
} as const
