/**
 * What Slack takes in one message, in UTF-16 units and pieces. Sources: the Block Kit reference of docs.slack.dev and the
 * JSDoc of `@slack/types`; `message.chars` from slackapi/bolt-js#2509: a message whose texts sum to about 13 200 characters is
 * refused with `msg_blocks_too_long` although each block is legal.
 */
export const slackLimits = {
  message: { blocks: 50, chars: 12_000, text: 3000 },
  modal: { title: 24, blocks: 100, metadata: 3000 },
  header: 150,
  /** One text: Slack has no documented limit inside rich text; that of a text object is safe. */
  text: 3000,
  link: 3000,
  actions: 25,
  button: { label: 75, value: 2000, accessibility: 75 },
  confirm: { title: 100, text: 300, answer: 30 },
  /** `rows` with the header row. */
  table: { rows: 100, columns: 20, cell: 500, chars: 6000, perMessage: 1 },
  /** Slack's own chart; the documents say 2 a message, 20 points, and no more letters. */
  chart: { title: 50, label: 20, points: 20, perMessage: 2 },
  input: { label: 2000, hint: 2000, typed: 3000 },
  option: { label: 75, value: 150, many: 100, checkboxes: 10 },
  actionId: 255,
} as const
