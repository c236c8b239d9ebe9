/**
 * A value as text for a JSON column. Zero bytes and halves of characters, which arrive from chats and which PostgreSQL refuses
 * in JSON, are taken out. `undefined` becomes null.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_name, each) => (typeof each === 'string' ? cleanText(each) : each)) ?? 'null'
}

/** A text as PostgreSQL can keep it: without zero bytes, halves of surrogate pairs replaced by �. */
export function cleanText(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd')
}
