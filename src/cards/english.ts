/** A count with its noun in English: `1 day`, `3 days`, `1 reply`, `2 replies`. A count may be written already: `1 200`. */
export function several(count: number | string, one: string, more = `${one}s`): string {
  return `${count} ${String(count) === '1' ? one : more}`
}
