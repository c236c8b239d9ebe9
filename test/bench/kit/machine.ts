import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem, uptime } from 'node:os'

/** What the figures were measured on, as lines for the results: processors, memory, versions. */
export function machine(): string[] {
  const [cpu] = cpus()
  const server = spawnSync('psql', ['-XAtc', 'SHOW server_version', adminUrl()], { encoding: 'utf8' })
  return [
    `${cpus().length} processors (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}, PostgreSQL ${server.stdout?.trim() || 'unknown'} on the same machine`,
    'Load generator, bot, stand-ins and database share the processors.',
  ]
}

/** The load of the machine when a benchmark begins: 1, 5 and 15 minutes, as `uptime` has it. */
export function load(): string {
  const [one, five, fifteen] = loadavg().map((each) => each.toFixed(2))
  return `load ${one}, ${five}, ${fifteen}; up ${Math.round(uptime() / 60)} min`
}

/** A server on which databases may be made: BENCH_DATABASE_URL, else the local one. */
export function adminUrl(): string {
  return process.env.BENCH_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
}

/** True for a quick run with tiny sizes, which writes no results. */
export const small = process.argv.includes('--small')

/** Processor time of another process so far, milliseconds (all its threads; the kernel counts in steps of 10 ms). */
export function cpuOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Resident memory of another process now and at its highest, MB. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024
  return { now: Math.round(of('VmRSS')), peak: Math.round(of('VmHWM')) }
}
