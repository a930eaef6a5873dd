// Figures that are read for each scrape, and what the app tells of: the metrics that no request counts.
import { subscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Gauge, type Registry } from 'prom-client'

import type { Health } from './health.ts'

import { figures, shared } from '../src/app/shared.ts'
import { metrics } from './metrics.ts'

/** For each query, in milliseconds. */
const queryTimeout = 2000

/** Call it once for each process. @param root folder of the app */
export function startMetrics(health: Health, root: string): void {
  const { logins, mails, registry, transitions } = metrics
  subscribe('offprint:transition', (event) => {
    const { from, to, via } = event as Labels
    transitions.inc({ from, to, via })
  })
  subscribe('offprint:mail', (event) => mails.inc({ outcome: (event as Labels).outcome }))
  subscribe('offprint:login', (event) => logins.inc({ outcome: (event as Labels).outcome }))
  addPool(registry)
  addBuild(registry, root)
  addQueriedGauge(registry, {
    name: 'offprint_last_backup_timestamp_seconds',
    help: 'When the last backup of the embedded database was made, and whether it was restored to check it.',
    label: 'checked',
    read: () => lastBackup(root, (madeAt) => madeAt),
  })
  addQueriedGauge(registry, {
    name: 'offprint_last_backup_age_seconds',
    help: 'The age of that backup.',
    label: 'checked',
    read: () => lastBackup(root, (madeAt) => Date.now() / 1000 - madeAt),
  })
  addQueriedGauge(registry, {
    name: 'offprint_worker_silent_seconds',
    help: 'For how long no process that sends reminders has been seen.',
    read: async () => ({ all: await health.readSilence() }),
  })
  addQueriedGauge(registry, {
    name: 'offprint_oldest_waiting_seconds',
    help: 'The age of the oldest mail, delivery and run that waits for a process; 0 without one.',
    label: 'kind',
    read: health.readWaiting,
  })
  addQueriedGauge(registry, {
    name: 'offprint_health',
    help: 'The checks of /api/health: 1 is ok, 0.5 slow, 0 has failed; absent if it is off.',
    label: 'check',
    read: async () => {
      const results = Object.entries((await health.check()).checks)
      return Object.fromEntries(
        results.flatMap(([name, result]) => (result === 'off' ? [] : [[name, values[result]]])),
      )
    },
  })
  addQueriedGauge(registry, {
    name: 'offprint_owed',
    help: 'Articles in the list of owed articles, by kind.',
    label: 'kind',
    read: async () => shared[figures]?.owed(),
  })
  addQueriedGauge(registry, {
    name: 'offprint_reminders',
    help: 'Reminder mails of the last 30 days by state, of all processes.',
    label: 'state',
    read: health.readReminders,
  })
  addQueriedGauge(registry, {
    name: 'offprint_newsletter',
    help: 'Mails to subscribers of the last 30 days by state, of all processes.',
    label: 'state',
    read: health.readNewsletter,
  })
  addQueriedGauge(registry, {
    name: 'offprint_given_up',
    help: 'Deliveries and mails of the last 30 days that are tried no more, by kind, of all processes.',
    label: 'kind',
    read: async () => (await shared[figures]?.deliveries())?.givenUp,
  })
}

type Labels = Record<string, string>

const values = { failed: 0, ok: 1, slow: 0.5 }

function addBuild(registry: Registry, root: string): void {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const gauge = new Gauge({
    name: 'offprint_build_info',
    help: 'Always 1: which version runs, on which Node.',
    labelNames: ['node', 'version'],
    registers: [registry],
  })
  gauge.set({ node: process.versions.node, version }, 1)
}

function addPool(registry: Registry): Gauge {
  const gauge = new Gauge({
    name: 'offprint_database_connections',
    collect() {
      const { pool } = shared[figures] ?? {}
      if (pool) {
        this.set({ state: 'used' }, pool.totalCount - pool.idleCount)
        this.set({ state: 'idle' }, pool.idleCount)
        this.set({ state: 'waiting' }, pool.waitingCount)
      }
    },
    help: "Connections of Payload's pool, and requests that wait for one.",
    labelNames: ['state'],
    registers: [registry],
  })
  return gauge
}

/** Of the embedded database; see postgres/backupRecord.ts. Empty before the first one. @param figure of seconds since 1970 */
async function lastBackup(
  root: string,
  figure: (madeAt: number) => number,
): Promise<Record<string, number>> {
  const text = await readFile(path.join(root, '.data/last-backup.json'), 'utf8')
  const { madeAt, verified } = JSON.parse(text) as { madeAt?: string; verified?: unknown }
  return madeAt ? { [verified ? 'yes' : 'no']: figure(Date.parse(madeAt) / 1000) } : {}
}

interface QueriedGauge {
  help: string
  /** Without one there is one value. */
  label?: string
  name: string
  read: () => Promise<Record<string, number> | undefined>
}

/** Runs one query at a time. If it is late there is no sample, rather than an outdated one. */
function addQueriedGauge(registry: Registry, { name, help, label, read }: QueriedGauge): Gauge {
  let pending: Promise<Record<string, number> | undefined> | undefined
  const query = () =>
    (pending ??= read()
      .catch(() => undefined)
      .finally(() => (pending = undefined)))
  const gauge = new Gauge({
    name,
    async collect() {
      const found = await Promise.race([query(), sleep(queryTimeout, undefined, { ref: false })])
      this.reset()
      if (!label) {
        // Resetting has made it 0.
        this.remove()
      }
      for (const [value, count] of Object.entries(found ?? {})) {
        this.set(label ? { [label]: value } : {}, count)
      }
    },
    help,
    labelNames: label ? [label] : [],
    registers: [registry],
  })
  return gauge
}
