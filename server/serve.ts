import next from 'next'
// The server: Next behind a plain Node server. A child process of `npm start`, which tells it when to open the port. It
// exits when its parent does.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import type * as Postgres from '../postgres/ensureDatabase.ts'

import { readSettings } from '../src/app/settings.mjs'
import { catchUp, closing, opening, shared } from '../src/app/shared.ts'
import { timeouts } from './bodyLimit.ts'
import { consoleToLog } from './consoleToLog.ts'
import { createInner, fetchOver } from './fetchFromNext.ts'
import { type Changes, listenForChanges } from './listenForChanges.ts'
import { createOperation } from './operation.ts'
import { createRequests } from './requests.ts'
import { warmUp } from './warmUp.ts'

// It is bundled to `.next/`: see scripts/start/bundleServer.ts.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
consoleToLog()
let open: () => void = () => undefined
// The reminders wait for this: see src/app/sendReminders.ts.
shared[opening] = new Promise((resolve) => (open = resolve))
const closers: (() => Promise<void>)[] = (shared[closing] = [])
// See scripts/start/bundleParser.ts.
Object.assign(globalThis, {
  [Symbol.for('offprint.parserScript')]: path.join(root, '.next/offprint-parser.cjs'),
})
const app = next({ dev: false, dir: root, port: Number(process.env.PORT) || 3000 })
const ready = app.prepare()
const settings = readSettings(process.env)
const sockets = mkdtempSync(path.join(tmpdir(), 'offprint-'))
let changes: Changes | undefined
const operation = createOperation({ ...settings, isListening: isLive, root })
const fetch = fetchOver(path.join(sockets, 'next.sock'))
const requests = createRequests({
  fetch,
  isLive,
  operation: operation.answer,
  passToNext: (request, response) => app.getRequestHandler()(request, response),
  root,
  settings,
})
const inner = createInner(requests.handleInner)
const server = createServer(timeouts, requests.handle)
requests.closeStalled(server)
// Refuses a body that is too large before the client sends it.
server.on('checkContinue', (request, response) => {
  requests.handle(Object.assign(request, { isWaiting: true }), response)
})
let finished: Promise<void> | undefined

// The reader of our output may exit first: that is not an error.
process.stdout.on('error', ignoreBrokenPipe)
process.stderr.on('error', ignoreBrokenPipe)
process.on('message', (message: { open: number }) => void listen(message.open))
process.on('disconnect', close)
process.on('SIGINT', close)
process.on('SIGTERM', close)

function isLive(): boolean {
  return changes?.isLive() ?? false
}

async function listen(port: number): Promise<void> {
  await ready
  changes = listenForChanges(process.env.DATABASE_URL, requests.invalidate)
  // See src/app/notifyOwnChanges.ts.
  shared[catchUp] = changes.catchUp
  inner.listen(path.join(sockets, 'next.sock'))
  await warmUp(fetch)
  if (finished) {
    return
  }
  server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
    process.send?.({ failed: { code, message } }),
  )
  server.listen({ host: settings.host, port }, () => {
    open()
    process.send?.({ listening: port })
  })
}

function close(): void {
  finished ??= finish()
}

function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    throw error
  }
}

async function finish(): Promise<void> {
  setTimeout(() => process.exit(1), 20_000).unref()
  const slow = setTimeout(() => server.closeAllConnections(), 3000)
  const closed = Promise.all(closers.map((close) => close()))
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeIdleConnections()
  })
  clearTimeout(slow)
  await changes?.close()
  await operation.close()
  await closed
  inner.close()
  inner.closeAllConnections()
  rmSync(sockets, { force: true, recursive: true })
  await app.close()
  if (!process.connected) {
    await stopDatabase()
  }
  process.exit(0)
}

/** For a parent that was killed. */
async function stopDatabase(): Promise<void> {
  const { tsImport } = await import('tsx/esm/api')
  const { stopIfUnused } = (await tsImport(
    path.join(root, 'postgres/ensureDatabase.ts'),
    import.meta.url,
  )) as typeof Postgres
  await stopIfUnused(root)
}
