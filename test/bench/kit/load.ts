import { Pool } from 'undici'
import { percentile } from './statistics.ts'

export type Request = { headers: Record<string, string>; body: string }

export type Loaded = {
  requests: number
  /** Answers that were not what was asked for. */
  errors: number
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** One of the answers, to see what they are. */
  sample: string
}

export type LoadOptions = {
  url: string
  make: (n: number) => Request
  /** Whether the answer is right. */
  right: (status: number, body: string) => boolean
  connections: number
  seconds: number
  /** Requests a second from outside, whatever the answers do; absent: each connection asks again when it was answered. */
  rate?: number
}

/** Sends requests for so long and measures how they are answered. With a `rate` a late answer counts from when it should have been asked. */
export async function load(options: LoadOptions): Promise<Loaded> {
  const { origin, pathname } = new URL(options.url)
  const pool = new Pool(origin, { connections: options.connections, pipelining: 1 })
  const times: number[] = []
  let errors = 0
  let next = 0
  let sample = ''
  const began = performance.now()
  const until = began + options.seconds * 1000

  async function one(asked: number): Promise<void> {
    const { headers, body } = options.make(next++)
    const answer = await pool.request({ method: 'POST', path: pathname, headers, body })
    const text = await answer.body.text()
    times.push(performance.now() - asked)
    if (!options.right(answer.statusCode, text)) {
      errors += 1
      if (errors === 1) console.error(`wrong answer ${answer.statusCode}: ${text.slice(0, 600)}`)
    }
    sample ||= text
  }

  if (options.rate === undefined) {
    const loop = async () => {
      while (performance.now() < until) await one(performance.now())
    }
    await Promise.all(Array.from({ length: options.connections }, loop))
  } else {
    const every = 1000 / options.rate
    const running: Promise<void>[] = []
    for (let at = began; at < until; at += every) {
      const wait = at - performance.now()
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
      running.push(one(at))
    }
    await Promise.all(running)
  }
  const seconds = (performance.now() - began) / 1000
  await pool.close()
  return {
    requests: times.length,
    errors,
    perSecond: times.length / seconds,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
    sample,
  }
}
