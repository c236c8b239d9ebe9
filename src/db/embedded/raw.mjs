// @ts-check
// Plain JavaScript, because the database's thread (worker.mjs) uses it too.

/**
 * What the database answers to whole messages of the wire protocol. By PGlite's streaming call: the plain ones (`execProtocolRaw`,
 * `execProtocolRawSync`) read every answer a second time and keep what they read, every row ever sent, until the process ends (0.5.16).
 * @param {Pick<import('@electric-sql/pglite').PGlite, 'execProtocolRawStream'>} database
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>} The bytes are the caller's: what PGlite hands out lies in its own memory and is gone with the next message.
 */
export async function answerTo(database, bytes) {
  /** @type {Uint8Array[]} */
  const parts = []
  await database.execProtocolRawStream(bytes, {
    syncToFs: false,
    onRawData: (part) => void parts.push(part.slice()),
  })
  if (parts.length === 1 && parts[0]) return parts[0]
  const answer = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    answer.set(part, at)
    at += part.length
  }
  return answer
}
