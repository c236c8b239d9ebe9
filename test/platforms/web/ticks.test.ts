import { expect, test } from 'vitest'
import { makeTicks } from '../../../src/platforms/web/ticks.ts'

test('after a stop no tick begins, and the stop waits for the one that runs', async () => {
  const begun: number[] = []
  let end = () => {}
  const ticks = makeTicks(
    () =>
      new Promise<void>((resolve) => {
        begun.push(begun.length)
        end = resolve
      }),
    () => {},
  )
  ticks.soon()
  await expect.poll(() => begun).toEqual([0])
  // What a click asked for behind it, and what one asks for that was answered late.
  ticks.soon()
  let stopped = false
  const stop = ticks.stop().then(() => {
    stopped = true
  })
  ticks.soon()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(stopped).toBe(false)
  end()
  await stop
  await ticks.run()
  expect(begun).toEqual([0])
})
