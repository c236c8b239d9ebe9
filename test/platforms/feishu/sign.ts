import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** What Feishu does to a body before it sends it; written after its documentation, not after our own crypto.ts. */
export function encrypted(plain: string, encryptKey: string): string {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(encryptKey).digest(), iv)
  return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]).toString('base64')
}

/** The headers of a delivery of these bytes; `at` in milliseconds. */
export function signedHeaders(
  body: string | Buffer,
  encryptKey: string,
  at = Date.now(),
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const nonce = randomBytes(6).toString('hex')
  const signature = createHash('sha256')
    .update(timestamp + nonce + encryptKey)
    .update(body)
    .digest('hex')
  return {
    'content-type': 'application/json; charset=utf-8',
    'x-lark-request-timestamp': timestamp,
    'x-lark-request-nonce': nonce,
    'x-lark-signature': signature,
  }
}
