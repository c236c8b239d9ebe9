import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createDriver } from './driver.ts'
import { leaksIn } from './leaks.ts'
import { metric, type Server, startServer } from './server.ts'
import { surround } from './stand-ins.ts'
import { inspect, secretsOf, type Tried } from './trial.ts'

/** Times five seconds of work until the full disk is felt. */
const MOST_TRIES = 24

/** The embedded database on a small disk that fills up under it, is emptied again, and everything acknowledged is there. A sentence where no disk may be mounted. */
export async function tryDiskFull(say: (line: string) => void): Promise<Tried | string> {
  const began = Date.now()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kam-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder])
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    return 'left out: a small disk may not be mounted here (needs root)'
  }
  const around = await surround({ folder, reps: 5 })
  say('the company is on a disk of 200 MB')
  let server: Server = await startServer(around.env, around.lines)
  const driver = createDriver({ ...around, server: () => (server.alive() ? server : undefined) })
  const workFor = (ms: number) => driver.work(AbortSignal.timeout(ms))
  const filler = path.join(folder, 'filler')
  const faults: string[] = []
  try {
    await workFor(1_500)
    fill(filler)
    say(`disk full after ${driver.inputs.length} inputs`)
    // The journal has some room that was set aside: it takes a while until something cannot be written.
    let ready: number | string = 200
    for (let tries = 0; tries < MOST_TRIES && ready === 200; tries += 1) {
      await workFor(5_000)
      ready = await readiness(server)
    }
    say(`${driver.inputs.length} inputs with the disk full; the server is ${ready}`)
    if (ready === 200) faults.push('the server was ready while its disk was full')
    rmSync(filler)
    // A database that cannot write its journal stops on purpose; whoever supervises the process starts it again.
    if (server.alive() && (await driver.redeliver()) > 0 && (await stuck(server))) await server.kill()
    if (!server.alive()) server = await startServer(around.env, around.lines)
    await workFor(1_000)
    for (let tries = 0; tries < 240; tries += 1) {
      const open =
        (await driver.redeliver()) +
        (await metric(server, 'kam_inbox_waiting')) +
        (await metric(server, 'kam_outbox_owed'))
      if (open === 0) break
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    await server.stop()
    const checked = await inspect(around, driver)
    faults.push(...checked.faults, ...leaksIn(around.lines, secretsOf(around)))
    const seconds = Math.round((Date.now() - began) / 1000)
    return { faults, figures: checked.figures, counts: driver.counts, blows: 1, seconds, lines: around.lines }
  } finally {
    if (server.alive()) await server.kill()
    spawnSync('umount', ['-l', folder])
    await around.close()
  }
}

async function readiness(server: Server): Promise<number | string> {
  if (!server.alive()) return 'ended'
  return fetch(`${server.url}/readyz`, { signal: AbortSignal.timeout(20_000) }).then(
    ({ status }) => status,
    () => 'silent',
  )
}

/** Still not ready after the disk has room again. */
async function stuck(server: Server): Promise<boolean> {
  for (let tries = 0; tries < 20; tries += 1) {
    const ready = await fetch(`${server.url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined,
    )
    if (ready?.status === 200) return false
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return true
}

/** Writes until nothing more fits; the server writes at the same time. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  const piece = Buffer.alloc(64 * 1024)
  try {
    for (;;) writeSync(file, piece)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
}
