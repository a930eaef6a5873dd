// The server: Next behind a plain Node one. A child of `npm start`, which says when to open the port, and takes us along when it dies.
import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import next from 'next'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const app = next({ dev: false, dir: root, port: Number(process.env.PORT) || 3000 })
const ready = app.prepare()
const server = createServer((request, response) => app.getRequestHandler()(request, response))
let closing

process.on('message', ({ open }) => listen(open))
process.on('disconnect', close)
process.on('SIGINT', close)
process.on('SIGTERM', close)

async function listen(port) {
  await ready
  server.once('error', ({ code, message }) => process.send({ failed: { code, message } }))
  server.listen(port, () => process.send({ listening: port }))
}

function close() {
  closing ??= finish()
}

async function finish() {
  const slow = setTimeout(() => server.closeAllConnections(), 3000)
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeIdleConnections()
  })
  clearTimeout(slow)
  await app.close()
  if (!process.connected) {
    await stopDatabase()
  }
  process.exit(0)
}

// Whoever started us was killed, and could not do it.
async function stopDatabase() {
  const { tsImport } = await import('tsx/esm/api')
  const { stopUnused } = await tsImport('./database/ensureDatabase.ts', import.meta.url)
  await stopUnused(root)
}
