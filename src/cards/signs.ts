/** How somebody on a map stands: a shape each, because colour must never be the only sign. `empty`: a place without a person. */
export const MAP_SIGNS = {
  star: { glyph: '★', tone: 'good' },
  up: { glyph: '▲', tone: 'info' },
  round: { glyph: '●', tone: 'plain' },
  down: { glyph: '▼', tone: 'bad' },
  open: { glyph: '?', tone: 'warn' },
  empty: { glyph: '□', tone: 'warn' },
} as const

export type MapSign = keyof typeof MAP_SIGNS
