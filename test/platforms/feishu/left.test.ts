import { expect, it } from 'vitest'
import { readEvent } from '../../../src/platforms/feishu/inbound.ts'
import { readEnvelope } from '../../../src/platforms/feishu/payloads.ts'
import { envelope, TENANT } from './events.ts'

const incoming = (body: object) => {
  const read = readEvent(readEnvelope(body)!, undefined)
  return 'incoming' in read ? read.incoming : read.ignored
}

it('somebody who left is told of by id alone', () => {
  const gone = {
    open_id: 'ou_li',
    union_id: 'on_li',
    name: '李',
    mobile: '+8613800138000',
    email: 'li@x.example',
  }
  const body = envelope('contact.user.deleted_v3', {
    object: gone,
    old_object: {
      status: { is_frozen: false, is_resigned: false, is_activated: true },
      department_ids: ['od-1'],
    },
  })
  expect(incoming(body)).toMatchObject({ kind: 'left', sender: { userId: 'ou_li', tenant: TENANT } })
  expect(JSON.stringify(incoming(body))).not.toMatch(/138|@x|on_li|李/)
  expect(incoming(envelope('contact.user.deleted_v3', { object: { user_id: 'x' } }))).toMatch(
    /unexpected shape/,
  )
})
