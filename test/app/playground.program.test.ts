import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Start, Turned, View } from '../../src/platforms/web/page-data.ts'
import { ensureBuilt } from '../built.ts'
import { until } from '../until.ts'
import { folder, SLOW, startServer } from './program.ts'

beforeAll(ensureBuilt, 180_000)

it(
  'with nothing configured the page is there with a demo company; the clock turned to the morning brings the digest, also after a restart',
  SLOW,
  async () => {
    const env = { DATA_DIR: path.join(folder(), 'data') }
    const first = await startServer(env)
    await until(() => first.stderr().includes(`The playground is at ${first.url}`))
    const page = await open(first.url)
    const manager = page.people.find(({ name }) => name === '周敏')!
    const turned = await page.morning()
    expect(turned.arrived.find(({ chat }) => chat === String(manager.id))?.titles.join()).toContain('先看')
    expect((await first.stop()).code).toBe(0)

    const again = await startServer(env)
    const { view } = await open(again.url)
    const { entries, now } = await view(manager.id)
    expect(JSON.stringify(entries)).toContain('先看')
    expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.parse(turned.now))
    await again.stop()
  },
)

async function open(url: string) {
  const html = await (await fetch(url)).text()
  const token = /playground-token" content="([^"]+)"/.exec(html)?.[1] ?? ''
  const headers = { 'x-playground-token': token, 'content-type': 'application/json' }
  const get = async (at: string) => (await fetch(`${url}/playground/${at}`, { headers })).json()
  const { people } = (await get('start')) as Start
  return {
    people,
    view: (person: number) => get(`view?person=${person}&chat=${person}`) as Promise<View>,
    async morning(): Promise<Turned> {
      const turn = async () => {
        const body = JSON.stringify({ id: randomUUID(), by: 'morning' })
        const response = await fetch(`${url}/playground/clock`, { method: 'POST', headers, body })
        return (await response.json()) as Turned
      }
      let turned = await turn()
      // A morning without work has no digest: on to the next.
      for (let day = 0; day < 10 && turned.arrived.length === 0; day += 1) turned = await turn()
      return turned
    },
  }
}
