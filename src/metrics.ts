import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What the relay and the inbox look like now; read when somebody asks for metrics. Seconds, and numbers of rows. */
export type Backlog = {
  owed: number
  dead: number
  oldestOwedSeconds: number
  waiting: number
  failed: number
  oldestWaitingSeconds: number
}

export type Metrics = {
  /** An incoming was worked on. `outcome`: done, refused, away, broken. */
  handled(intent: string, outcome: string, seconds: number): void
  sent(platform: string, outcome: 'sent' | 'later' | 'never'): void
  jobRan(job: string, slots: number, at: Date): void
  jobFailed(job: string): void
  text(): Promise<{ contentType: string; body: string }>
}

/** Prometheus metrics of one process (docs/operations.md lists them). `backlog` is asked at each scrape and may fail: then its gauges stand still. */
export function createMetrics(backlog: () => Promise<Backlog>): Metrics {
  const registers = [new Registry()]
  const [registry] = registers
  collectDefaultMetrics({ register: registry! })
  const handled = new Histogram({
    name: 'kam_handled_seconds',
    help: 'Time from an incoming to its answer',
    labelNames: ['intent', 'outcome'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  })
  const sent = new Counter({
    name: 'kam_sent_total',
    help: 'Messages by platform and outcome',
    labelNames: ['platform', 'outcome'],
    registers,
  })
  const slots = new Counter({
    name: 'kam_job_slots_total',
    help: 'Job slots that ran here',
    labelNames: ['job'],
    registers,
  })
  const failures = new Counter({
    name: 'kam_job_failures_total',
    help: 'Job runs that failed here',
    labelNames: ['job'],
    registers,
  })
  const lastSlot = new Gauge({
    name: 'kam_job_last_seconds',
    help: 'When the job last ran here, seconds since 1970',
    labelNames: ['job'],
    registers,
  })
  const owed = new Gauge({ name: 'kam_outbox_owed', help: 'Messages owed and not sent', registers })
  const dead = new Gauge({ name: 'kam_outbox_dead', help: 'Messages given up', registers })
  const lag = new Gauge({
    name: 'kam_outbox_lag_seconds',
    help: 'Age of the oldest message that could be sent',
    registers,
  })
  const waiting = new Gauge({ name: 'kam_inbox_waiting', help: 'Acknowledged and not worked on', registers })
  const failed = new Gauge({ name: 'kam_inbox_failed', help: 'Acknowledged and given up', registers })
  const inboxLag = new Gauge({
    name: 'kam_inbox_lag_seconds',
    help: 'Age of the oldest acknowledged input',
    registers,
  })

  return {
    handled: (intent, outcome, seconds) => handled.observe({ intent, outcome }, seconds),
    sent: (platform, outcome) => sent.inc({ platform, outcome }),
    jobRan(job, count, at) {
      slots.inc({ job }, count)
      lastSlot.set({ job }, at.getTime() / 1000)
    },
    jobFailed: (job) => failures.inc({ job }),
    async text() {
      const now = await backlog().catch(() => undefined)
      if (now) {
        owed.set(now.owed)
        dead.set(now.dead)
        lag.set(now.oldestOwedSeconds)
        waiting.set(now.waiting)
        failed.set(now.failed)
        inboxLag.set(now.oldestWaitingSeconds)
      }
      return { contentType: registry!.contentType, body: await registry!.metrics() }
    },
  }
}
