// The server: Next behind a plain Node one. A child of `npm start`, which says when to open the port, and takes us along when it dies.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, STATUS_CODES } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import next from 'next'

import { contextOf, contextOfInner, runInRequest } from '../src/app/requestContext.mjs'
import { readSettings } from '../src/app/settings.mjs'
import { consoleToLog } from './consoleToLog.mjs'
import { listenForChanges } from './listen.mjs'
import { countRequest } from './metrics.mjs'
import { createOperation } from './operation.mjs'
import { refuseUnreadable } from './readable.mjs'
import { countAnswer, logRequest } from './requestLog.mjs'
import { askOver, serveHot } from './serveHot.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
consoleToLog()
let opened
// What the server does by itself waits for this: see src/app/sendReminders.ts.
globalThis[Symbol.for('offprint.opening')] = new Promise((resolve) => (opened = resolve))
const closers = (globalThis[Symbol.for('offprint.closing')] = [])
const app = next({ dev: false, dir: root, port: Number(process.env.PORT) || 3000 })
const ready = app.prepare()
const sockets = mkdtempSync(path.join(tmpdir(), 'offprint-'))
const inner = createServer((request, response) => {
  runInRequest(contextOfInner(request), () => {
    logRequest(request, response)
    app.getRequestHandler()(request, response)
  })
})
let changes
const isLive = () => changes?.isLive() ?? false
const ask = askOver(path.join(sockets, 'next.sock'))
const hot = serveHot({ ask, count: countAnswer, isLive })
const { databaseURL, metricsToken, trustProxy } = readSettings(process.env)
const operation = createOperation({ databaseURL, isListening: isLive, metricsToken, root })
const server = createServer((request, response) => {
  runInRequest(contextOf(request, trustProxy), () => handle(request, response))
})
let closing

function handle(request, response) {
  const refused = refuseUnreadable(request)
  countRequest(request, response)
  if (!refused && operation.handle(request, response)) {
    return
  }
  if (refused) {
    logRequest(request, response)
    response.writeHead(refused, { 'content-type': 'text/plain' }).end(`${STATUS_CODES[refused]}\n`)
    return
  }
  if (!hot.handle(request, response)) {
    logRequest(request, response)
    watch(request, response)
    app.getRequestHandler()(request, response)
  }
}

// Whoever read our output may be gone: writing to nobody must not keep us busy for ever.
process.stdout.on('error', ignoreBrokenPipe)
process.stderr.on('error', ignoreBrokenPipe)
process.on('message', ({ open }) => listen(open))
process.on('disconnect', close)
process.on('SIGINT', close)
process.on('SIGTERM', close)

async function listen(port) {
  await ready
  changes = listenForChanges(process.env.DATABASE_URL, () => hot.answers.forget())
  // See src/app/hearOwnChanges.ts.
  globalThis[Symbol.for('offprint.catchUp')] = changes.catchUp
  inner.listen(path.join(sockets, 'next.sock'))
  server.once('error', ({ code, message }) => process.send({ failed: { code, message } }))
  server.listen(port, () => {
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

/**
 * What failed while the database is away is worth another try. What the API says depends on who asks, and no cache
 * that several people share may keep it. Payload says of a collection without doors that it is not implemented.
 */
function watch({ headers, url }, response) {
  const isSomebody = Boolean(headers.cookie || headers.authorization)
  const writeHead = response.writeHead
  response.writeHead = (status, ...rest) => {
    if (url.startsWith('/api/') && !response.hasHeader('cache-control')) {
      response.setHeader('cache-control', 'private, no-cache')
      response.appendHeader('vary', 'Cookie, Authorization')
    }
    // Payload takes somebody whom it cannot look up for a stranger.
    const isFault = status === 500 || (isSomebody && (status === 401 || status === 403))
    if (isFault && !isLive()) {
      response.setHeader('retry-after', '1')
      return writeHead.call(response, 503, ...rest)
    }
    return writeHead.call(response, status === 501 ? 404 : status, ...rest)
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

// Whoever started us was killed, and could not do it.
async function stopDatabase() {
  const { tsImport } = await import('tsx/esm/api')
  const { stopUnused } = await tsImport('../scripts/database/ensureDatabase.ts', import.meta.url)
  await stopUnused(root)
}
