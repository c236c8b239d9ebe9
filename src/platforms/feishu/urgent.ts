import type { OpenApi } from './client.ts'

/** Times a day that one person is rung: what rings more often is muted, and the company's quota is small. */
const MOST_A_DAY = 2
/** People remembered; the day they were rung on goes with them. */
const MOST_PEOPLE = 5_000

/**
 * Feishu's 加急 for messages that must be seen now. Counted in this process: a restart may ring somebody once more. A right or a quota that
 * is missing is no reason for anything, the message itself has arrived.
 */
export function createUrgent(call: OpenApi, now: () => number = Date.now) {
  const rung = new Map<string, { day: number; times: number }>()

  return async (message: string, openId: string): Promise<void> => {
    const day = Math.floor(now() / 86_400_000)
    const before = rung.get(openId)
    const times = before?.day === day ? before.times : 0
    if (times >= MOST_A_DAY) return
    rung.delete(openId)
    rung.set(openId, { day, times: times + 1 })
    if (rung.size > MOST_PEOPLE) rung.delete(rung.keys().next().value ?? '')
    await call({
      method: 'PATCH',
      path: `/open-apis/im/v1/messages/${message}/urgent_app`,
      params: { user_id_type: 'open_id' },
      data: { user_id_list: [openId] },
    })
  }
}
