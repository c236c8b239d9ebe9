/** Longest pause between two looks, milliseconds: what looks may cost the same processor more than what it waits for. */
const MOST_PAUSE = 50

/** Waits until it holds, at most `milliseconds`; then fails with what was waited for. Looks less often the longer it waits. */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds = 45_000): Promise<void> {
  const end = Date.now() + milliseconds
  let pause = 5
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${milliseconds} ms: ${holds.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, pause))
    pause = Math.min(pause * 1.5, MOST_PAUSE)
  }
}
