import { keysDone, type Store } from '../db/store.ts'
import type { Job, Slot } from './handler.ts'

/**
 * Runs the slots of one job that are due and did not run yet, each in its own transaction; gives how many ran here. Never throws: a slot that
 * fails is told to `failed` and tried again at the next tick, and the others run all the same.
 */
export async function runJob<Due extends Slot>(
  store: Store,
  job: Job<Due>,
  failed: (error: unknown, slot?: string) => void,
): Promise<number> {
  let ran = 0
  try {
    for (const slot of await openSlots(store, job)) {
      try {
        const { first } = await store.once(slotKey(job, slot), async (work) => {
          await job.run(work, slot)
          return null
        })
        if (first) ran += 1
      } catch (error) {
        failed(error, slot.key)
      }
    }
  } catch (error) {
    failed(error)
  }
  return ran
}

async function openSlots<Due extends Slot>(store: Store, job: Job<Due>): Promise<Due[]> {
  return store.read(async (work) => {
    const slots = await job.due(work)
    const keys = slots.map((slot) => slotKey(job, slot))
    const ran = await keysDone(work, keys)
    return slots.filter((slot) => !ran.has(slotKey(job, slot)))
  })
}

function slotKey({ name }: { name: string }, slot: Slot): string {
  return `job:${name}:${slot.key}`
}
