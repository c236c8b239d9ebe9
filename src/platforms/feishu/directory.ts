import { z } from 'zod'
import { plainAddress } from '../../domain/address.ts'
import { mobileOf } from '../../domain/mobile.ts'
import type { OpenApi } from './client.ts'

const OPEN_ID = /^ou_[A-Za-z0-9_-]{1,100}$/
const text = z.string().optional()
const FoundUsers = z.object({
  user_list: z.array(z.object({ user_id: text, email: text, mobile: text })).default([]),
})
/** Addresses of each kind in one question. */
const MOST = 50

/**
 * People of our own tenant by the e-mail or mobile that its directory has (`contact/v3/users/batch_get_id`); e-mails in lower case. Undefined: Feishu
 * does not say, or the app may not ask (docs/feishu.md).
 */
export async function lookUpIds(
  call: OpenApi,
  addresses: readonly string[],
): Promise<Map<string, string> | undefined> {
  const ids = new Map<string, string>()
  for (let at = 0; at < addresses.length; at += MOST) {
    const asked = addresses.slice(at, at + MOST)
    const [emails, mobiles] = [asked.filter(isEmail), asked.filter((each) => !isEmail(each))]
    const outcome = await call({
      method: 'POST',
      path: '/open-apis/contact/v3/users/batch_get_id',
      params: { user_id_type: 'open_id' },
      data: { emails, mobiles, include_resigned: false },
    })
    const found = FoundUsers.safeParse(outcome.data).data
    if (outcome.verdict.kind !== 'ok' || !found) return undefined
    for (const { user_id: id, email, mobile } of found.user_list) {
      // The number may come back as the directory has it, without its country.
      const address = email ? plainAddress(email) : mobiles.find((each) => each === mobileOf(mobile ?? ''))
      if (address && id && OPEN_ID.test(id)) ids.set(address, id)
    }
  }
  return ids
}

const isEmail = (address: string) => address.includes('@')
