// The server: Next behind a plain Node server. A child process of `npm start`, which tells it when to open the port. It
// exits when its parent does.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import next from 'next'

import { readSettings } from '../src/app/settings.mjs'
import { timeouts } from './bodyLimit.mjs'
import { consoleToLog } from './consoleToLog.mjs'
import { createInner, fetchOver } from './fetchFromNext.mjs'
import { listenForChanges } from './listenForChanges.mjs'
import { createOperation } from './operation.mjs'
import { createRequests } from './requests.mjs'
import { warmUp } from './warmUp.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
consoleToLog()
let opened
// The reminders wait for this: see src/app/sendReminders.ts.
globalThis[Symbol.for('offprint.opening')] = new Promise((resolve) => (opened = resolve))
const closers = (globalThis[Symbol.for('offprint.closing')] = [])
// See scripts/start/bundleParser.ts.
globalThis[Symbol.for('offprint.parserScript')] = path.join(root, '.next/offprint-parser.cjs')
const app = next({ dev: false, dir: root, port: Number(process.env.PORT) || 3000 })
const ready = app.prepare()
const settings = readSettings(process.env)
const sockets = mkdtempSync(path.join(tmpdir(), 'offprint-'))
let changes
const operation = createOperation({ ...settings, isListening: isLive, root })
const fetch = fetchOver(path.join(sockets, 'next.sock'))
const requests = createRequests({
  fetch,
  isLive,
  operation: operation.handle,
  passToNext: (request, response) => app.getRequestHandler()(request, response),
  root,
  settings,
})
const inner = createInner(requests.handleInner)
const server = createServer(timeouts, (request, response) => requests.handle(request, response))
requests.closeStalled(server)
// Refuses a body that is too large before the client sends it.
server.on('checkContinue', (request, response) => {
  requests.handle(request, response, () => response.writeContinue())
})
let closing

// The reader of our output may exit first: that is not an error.
process.stdout.on('error', ignoreBrokenPipe)
process.stderr.on('error', ignoreBrokenPipe)
process.on('message', ({ open }) => listen(open))
process.on('disconnect', close)
process.on('SIGINT', close)
process.on('SIGTERM', close)

function isLive() {
  return changes?.isLive() ?? false
}

async function listen(port) {
  await ready
  changes = listenForChanges(process.env.DATABASE_URL, requests.invalidate)
  // See src/app/notifyOwnChanges.ts.
  globalThis[Symbol.for('offprint.catchUp')] = changes.catchUp
  inner.listen(path.join(sockets, 'next.sock'))
  await warmUp(fetch)
  if (closing) {
    return
  }
  server.once('error', ({ code, message }) => process.send({ failed: { code, message } }))
  server.listen({ host: settings.host, port }, () => {
    opened()
    process.send({ listening: port })
  })
}

function close() {
  closing ??= finish()
}

function ignoreBrokenPipe(error) {
  if (error.code !== 'EPIPE') {
    throw error
  }
}

async function finish() {
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

// For a parent that was killed.
async function stopDatabase() {
  const { tsImport } = await import('tsx/esm/api')
  const { stopIfUnused } = await tsImport('../postgres/ensureDatabase.ts', import.meta.url)
  await stopIfUnused(root)
}
