import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

/** A PostgreSQL of the proof's own, which may be stopped in the middle of everything. */
export type OwnPostgres = {
  url: string
  /** As when the machine loses power: no checkpoint, no goodbye. Recovery happens at the next start. */
  crash(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

type User = { uid?: number; gid?: number }

/** Where distributions put the server when its programs are not on the path, newest first. */
const PLACES = '/usr/lib/postgresql'

/** Makes and starts one in a temporary folder, on a free port. A sentence where there are no server programs. Throws when they do not work. */
export async function ownPostgres(): Promise<OwnPostgres | string> {
  const bin = binaries()
  if (!bin) return 'left out: no PostgreSQL server programs here (initdb, pg_ctl)'
  const user: User | undefined = process.getuid?.() === 0 ? idsOf('postgres') : {}
  if (!user) return 'left out: PostgreSQL does not run as root, and there is no user postgres here'
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kam-postgres-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid)
  const data = path.join(folder, 'data')
  const port = await freePort()
  const run = async (program: string, ...args: string[]) => {
    const env = { LC_ALL: 'C', PATH: process.env['PATH'] ?? '' }
    // Its output must not be a pipe: the server that pg_ctl starts would keep it open, and we would wait for ever.
    const child = spawn(path.join(bin, program), args, { ...user, cwd: folder, env, stdio: 'ignore' })
    const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject))
    if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`)
  }
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`
  const start = () => run('pg_ctl', '-D', data, '-l', path.join(folder, 'log'), '-w', '-o', settings, 'start')
  const crash = () => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
  try {
    await run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8')
    await start()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    crash,
    start,
    async close() {
      await crash()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function binaries(): string | undefined {
  const told = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim()
  const versions = existsSync(PLACES) ? readdirSync(PLACES).sort((a, b) => Number(b) - Number(a)) : []
  const all = [...(told ? [told] : []), ...versions.map((version) => path.join(PLACES, version, 'bin'))]
  return all.find((place) => existsSync(path.join(place, 'initdb')) && existsSync(path.join(place, 'pg_ctl')))
}

function idsOf(name: string): User | undefined {
  const [uid, gid] = ['-u', '-g'].map((what) =>
    Number.parseInt(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout ?? '', 10),
  )
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid: uid!, gid: gid! } : undefined
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
