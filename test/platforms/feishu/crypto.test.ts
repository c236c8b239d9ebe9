import { AESCipher } from '@larksuiteoapi/node-sdk'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { decrypt, instantOf, sameText, signatureFits, timely } from '../../../src/platforms/feishu/crypto.ts'
import { oracle, oraclesHere } from './oracle.ts'
import { encrypted, signedHeaders } from './sign.ts'

const KEY = 'an encrypt key'
const Vectors = z.array(
  z.object({
    name: z.string(),
    key: z.string().optional(),
    encrypt: z.string().optional(),
    plain: z.unknown().optional(),
  }),
)
const vectors = oraclesHere ? Vectors.parse(oracle('crypto-vectors.json')).filter((one) => one.encrypt) : []

describe('decrypt', () => {
  it.runIf(oraclesHere).each(vectors)('opens the published vector $name', ({ key, encrypt, plain }) => {
    const opened = decrypt(encrypt!, key!)

    expect(typeof plain === 'string' ? opened : JSON.parse(opened!)).toEqual(plain)
  })

  it.each([
    '',
    'AAAA',
    'not base64!',
    'A'.repeat(44),
    `${'A'.repeat(40)}===`,
    Buffer.alloc(64).toString('base64'),
  ])('takes %s for no encrypted text, without throwing', (text) => {
    expect(decrypt(text, KEY)).toBeUndefined()
  })

  it('needs the right key', () => {
    expect(decrypt(encrypted('{"客户":"华锐"}', KEY), KEY)).toBe('{"客户":"华锐"}')
    expect(decrypt(encrypted('{"客户":"华锐"}', KEY), 'another')).not.toBe('{"客户":"华锐"}')
  })

  it('opens the same as the SDK', () => {
    const text = encrypted('{"a":"重点客户 😀"}', KEY)

    expect(decrypt(text, KEY)).toBe(new AESCipher(KEY).decrypt(text))
  })
})

describe('the signature', () => {
  const body = Buffer.from('{ "encrypt" : "\\u5927客户" }')
  const headers = signedHeaders(body, KEY)
  const signed = {
    timestamp: headers['x-lark-request-timestamp']!,
    nonce: headers['x-lark-request-nonce']!,
    signature: headers['x-lark-signature']!,
  }

  it('is over the very bytes', () => {
    expect(signatureFits(signed, KEY, body)).toBe(true)
    expect(signatureFits(signed, KEY, Buffer.from(JSON.stringify(JSON.parse(body.toString()))))).toBe(false)
    expect(signatureFits(signed, 'another', body)).toBe(false)
    expect(signatureFits({ ...signed, signature: '' }, KEY, body)).toBe(false)
  })
})

describe('times', () => {
  const now = Date.UTC(2026, 5, 1, 8)

  it('are timely within an hour, in seconds or milliseconds', () => {
    expect(timely(String(now / 1000 - 3500), now)).toBe(true)
    expect(timely(String(now - 3_500_000), now)).toBe(true)
    expect(timely(String(now / 1000 - 3700), now)).toBe(false)
    expect(timely(String(now / 1000 + 3700), now)).toBe(false)
    for (const no of ['', 'x', '1e9', '-1780300000', '99999999999999999999'])
      expect(timely(no, now)).toBe(false)
  })

  it.each([
    ['1603977298', 1603977298000],
    ['1603977298000', 1603977298000],
    ['1603977298000000', 1603977298000],
    [1603977298, 1603977298000],
    ['', undefined],
    [undefined, undefined],
    ['soon', undefined],
  ])('%s is %s', (time, instant) => {
    expect(instantOf(time)).toBe(instant)
  })

  it('sameText holds for equal texts only', () => {
    expect(sameText('a', 'a')).toBe(true)
    expect(sameText('a', 'ab')).toBe(false)
  })
})
