import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { makeWorld, type World } from './world.ts'

let world: World
afterEach(() => world.stop())

const say = (text = '今日', more: object = {}) => ({ id: randomUUID(), person: 1, chat: '1', text, ...more })
/** A request with headers that `fetch` would not let us set. */
const raw = (headers: Record<string, string>, path = '/') =>
  new Promise<number>((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port: world.port, path, headers }, (res) => {
      res.resume()
      resolve(res.statusCode ?? 0)
    })
    req.on('error', reject)
    req.end()
  })

describe('who may come in', () => {
  it('serves the page to a browser on this machine, with a policy that allows nothing from elsewhere', async () => {
    world = await makeWorld()
    const response = await fetch(world.base)
    const policy = response.headers.get('content-security-policy')
    expect(response.status).toBe(200)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(world.page).not.toMatch(/<script(?![^>]*src=)|<style|https?:\/\/|style="|\{\{/)
  })

  it.each([
    ['another name in Host (DNS rebinding)', { host: 'evil.example:3000' }, 403],
    ['our name as part of another', { host: 'localhost.evil.example' }, 403],
    ['a stranger page in Origin', { origin: 'http://evil.example' }, 403],
    ['an opaque Origin', { origin: 'null' }, 403],
    ['our host at another port in Origin', { origin: 'http://127.0.0.1:1' }, 403],
    ['a proxy before us', { 'x-forwarded-for': '203.0.113.7' }, 403],
    ['a stranger page that fetches', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, 403],
    ['a link on a stranger page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
    ['localhost through a tunnel', { host: 'localhost:8080' }, 200],
  ])('%s', async (_, headers, status) => {
    world = await makeWorld()
    expect(await raw(headers)).toBe(status)
  })

  it.each([undefined, '', 'wrong'])('does nothing without the token of the page (%j)', async (token) => {
    world = await makeWorld()
    const headers: Record<string, string> = token === undefined ? {} : { 'x-playground-token': token }
    for (const path of ['say', 'click', 'clock', 'read', 'open']) {
      const response = await fetch(`${world.base}/playground/${path}`, {
        method: 'POST',
        headers,
        body: '{}',
      })
      expect([response.status, await response.json()]).toEqual([403, { error: 'token' }])
    }
    for (const path of ['start', 'view?person=1&chat=1', 'events']) {
      expect((await fetch(`${world.base}/playground/${path}`, { headers })).status).toBe(403)
    }
    expect(world.heard).toEqual([])
  })

  it('makes another token for every process', async () => {
    world = await makeWorld()
    const other = await makeWorld()
    expect(other.token).not.toBe(world.token)
    expect(world.token.length).toBeGreaterThan(30)
    await other.stop()
  })

  it('leaves every other path to others', async () => {
    world = await makeWorld()
    expect((await fetch(`${world.base}/healthz`)).status).toBe(418)
    expect((await fetch(`${world.base}/slack/events`, { method: 'POST' })).status).toBe(418)
  })

  it.each(['/playground/..%2f..%2fpackage.json', '/playground/tsconfig.json', '/playground/keep.ts'])(
    'serves no file but its own: %s',
    async (path) => {
      world = await makeWorld()
      expect((await world.get(path)).status).toBe(404)
    },
  )

  it('serves everything the page names', async () => {
    world = await makeWorld()
    for (const [, path] of world.page.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      expect((await fetch(world.base + path)).status, path).toBe(200)
    }
  })
})

describe('bodies', () => {
  it.each([
    ['not JSON', '{', 400],
    ['no object', '[]', 400],
    ['no id', JSON.stringify({ person: 1, chat: '1', text: 'x' }), 400],
    ['an id that is none', JSON.stringify(say('x', { id: '1' })), 400],
    ['an empty text', JSON.stringify(say('  ')), 400],
    ['more than was asked for', JSON.stringify(say('x', { admin: true })), 400],
    ['the own chat of another person', JSON.stringify(say('x', { chat: '2' })), 400],
    ['nobody', JSON.stringify(say('x', { person: 99, chat: '99' })), 404],
    ['more than 64 KB', JSON.stringify(say('x'.repeat(70_000))), 413],
  ])('refuses %s', async (_, body, status) => {
    world = await makeWorld()
    expect((await world.post('say', body)).status).toBe(status)
    expect(world.heard).toEqual([])
  })

  it('refuses a body that grows past 64 KB without having said so', async () => {
    world = await makeWorld()
    const body = new ReadableStream({
      start(stream) {
        for (let piece = 0; piece < 10; piece += 1)
          stream.enqueue(new TextEncoder().encode('x'.repeat(10_000)))
        stream.close()
      },
    })
    const response = await fetch(`${world.base}/playground/say`, {
      method: 'POST',
      headers: { 'x-playground-token': world.token, 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
  })

  it('wants JSON to be called JSON, which a stranger form cannot', async () => {
    world = await makeWorld()
    expect((await world.post('say', say(), { 'content-type': 'text/plain' })).status).toBe(415)
  })
})
