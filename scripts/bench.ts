// `npm run bench [-- --sizes 100,1000]`: measures the response times that are promised and writes docs/benchmarks.md.
import getPort from 'get-port'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'

import type { Results, Round } from './bench/report.ts'

import { query } from '../postgres/connection.ts'
import { ensureDatabase } from '../postgres/ensureDatabase.ts'
import { toCursor } from '../src/blog/cursor.ts'
import { fill } from './bench/fill.ts'
import { measure, serveBytes } from './bench/load.ts'
import { report } from './bench/report.ts'
import { root } from './bootstrap/environment.mjs'

const { sizes } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000,10000,100000' } },
}).values
const password = randomBytes(12).toString('hex')
const secret = randomBytes(24).toString('hex')

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)

async function main(): Promise<void> {
  const database = await ensureDatabase({ root: path.join(root, '.data/bench'), throwaway: true })
  const rounds: Round[] = []
  try {
    for (const size of sizes.split(',').map(Number)) {
      console.log(`${size} articles …`)
      rounds.push({ results: await measureWith(database.url, size), size })
    }
  } finally {
    await database.release()
  }
  const text = report(rounds, new Date().toISOString().slice(0, 10))
  writeFileSync(path.join(root, 'docs/benchmarks.md'), text)
  console.log(`\n${text}`)
}

async function measureWith(server: string, size: number): Promise<Results> {
  const name = `bench_${size}`
  await query(server, `drop database if exists "${name}" with (force)`)
  await query(server, `create database "${name}"`)
  const databaseURL = server.replace(/\/[^/]*$/, `/${name}`)
  const port = await getPort()
  const env = {
    ...process.env,
    DATABASE_URL: databaseURL,
    OFFPRINT_ADMIN_PASSWORD: password,
    OFFPRINT_REMINDERS: 'worker',
    PAYLOAD_SECRET: secret,
    PORT: String(port),
  }
  await run(['--import', 'tsx', 'scripts/migrate.ts'], env)
  await fill(databaseURL, size)
  const app = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await new Promise<void>((resolve) => {
      app.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('Offprint is ready')) {
          resolve()
        }
      })
    })
    return await measureAll(`http://127.0.0.1:${port}`, databaseURL, size, env)
  } finally {
    app.kill('SIGTERM')
    await once(app, 'exit')
    await query(server, `drop database "${name}" with (force)`)
  }
}

async function measureAll(
  url: string,
  databaseURL: string,
  size: number,
  env: NodeJS.ProcessEnv,
): Promise<Results> {
  const many = numbers(size)
  const posts = many.map((n) => `${url}/api/blog/posts/piece-${n}`)
  const [one = ''] = posts
  const warm = await fetch(one)
  const [body, etag] = [Buffer.from(await warm.arrayBuffer()), warm.headers.get('etag') ?? '']
  const bare = await serveBytes(body, warm.headers.get('content-type') ?? '')
  const authorization = `JWT ${await tokenOf(url)}`
  const stock = many.map((n) => `${url}/api/articles/${articleId(n)}?depth=2`)
  const results: Results = {}
  results['bare Node server'] = await measure({ addresses: [bare.url] })
  bare.stop()
  results['post, warm'] = await measure({ addresses: [one] })
  results['post, not changed (304)'] = await measure({
    addresses: [one],
    headers: { 'if-none-match': etag },
    status: 304,
  })
  results['list, warm'] = await measure({ addresses: [`${url}/api/blog/posts`] })
  results['stock REST, depth=2'] = await measure({ addresses: stock })
  await whileInvalidating(databaseURL, async () => {
    results['post, cold'] = await measure({ addresses: posts })
    results['list, cold'] = await measure({ addresses: listsOf(url) })
    results['search, cold'] = await measure({ addresses: searchesOf(url) })
  })
  results['owed list'] = await measure({
    addresses: [`${url}/api/articles/owed`],
    headers: { authorization },
  })
  results['reminder scan'] = await timeOfScan(env)
  return results
}

/** Sends a change notification every other millisecond, so that no response comes from the cache. */
async function whileInvalidating(databaseURL: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseURL })
  await client.connect()
  let isOver = false
  const invalidate = async () => {
    while (!isOver) {
      await client.query(`select pg_notify('offprint_change', '')`)
      await sleep(2)
    }
  }
  const invalidating = invalidate()
  await work()
  isOver = true
  await invalidating
  await client.end()
}

/** The first page at many addresses, so that concurrent requests do not share one response: each cursor is in the future. */
function listsOf(url: string): string[] {
  const key = '9999-12-31T00:00:00.000Z'
  const cursors = Array.from({ length: 200 }, (_, n) => toCursor({ id: articleId(n), key }))
  return cursors.map((cursor) => `${url}/api/blog/posts?cursor=${cursor}`)
}

/** One search at many addresses: it ignores the spaces at the end. */
function searchesOf(url: string): string[] {
  const ends = Array.from({ length: 150 }, (_, n) => '+'.repeat(n))
  return ends.map((end) => `${url}/api/blog/posts?q=piece+ledger${end}`)
}

/** A run of the reminders that sends nothing. */
async function timeOfScan(env: NodeJS.ProcessEnv): Promise<Results[string]> {
  const { output } = await run(['--import', 'tsx', 'scripts/bench/scan.ts'], env)
  const times = (JSON.parse(output.trim().split('\n').at(-1) ?? '[]') as number[]).toSorted(
    (a, b) => a - b,
  )
  const [p50 = 0, p99 = 0] = [times[Math.floor(times.length / 2)], times.at(-1)]
  return { p50: Math.round(p50), p99: Math.round(p99), perSecond: 1000 / p50 }
}

async function tokenOf(url: string): Promise<string> {
  const response = await fetch(`${url}/api/users/login`, {
    body: JSON.stringify({ email: 'admin@example.org', password }),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  return ((await response.json()) as { token: string }).token
}

/** Numbers of articles on the blog, evenly spread. */
function numbers(size: number): number[] {
  const step = Math.max(10, Math.floor(size / 100 / 10) * 10)
  return Array.from({ length: Math.min(100, size / 10) }, (_, n) => (n * step) % size).map(
    (n) => n + 5,
  )
}

function articleId(n: number): string {
  return `00000000-0000-7000-8004-${n.toString(16).padStart(12, '0')}`
}

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<{ output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) {
    throw new Error(`${args.at(-1)} exited with code ${code}.\n${output}`)
  }
  return { output }
}
