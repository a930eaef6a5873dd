// Processes that are killed while they start, and the lines that say so.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Shutdown } from '../../../scripts/bootstrap/shutdown.mjs'

import { lineLog } from '../../../scripts/bootstrap/logLine.mjs'
import { startUnlessKilled } from '../../../scripts/bootstrap/supervise.mjs'
import { bootServer, type Server } from '../../../scripts/start/bootServer.ts'
import { serverScript } from '../../../scripts/start/sources.ts'

let root: string
let servers: Server[]
const log = vi.fn()
const shutdown = {
  addTask: () => 0,
  hasStarted: () => false,
  removeTask: () => undefined,
} as unknown as Shutdown

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'offprint-supervised-'))
  servers = []
  log.mockReset()
})
afterEach(() => {
  servers.forEach((server) => server.kill())
  rmSync(root, { force: true, recursive: true })
})

/** In place of the server, this script runs. */
async function start(script: string): Promise<void> {
  const file = path.join(root, serverScript)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `import { existsSync, writeFileSync } from 'node:fs'\n${script}`)
  const open = async () => {
    const server = bootServer(shutdown, root, process.env)
    servers.push(server)
    await server.open(1)
  }
  await startUnlessKilled({ log, shutdown, start: open })
}

describe('a server that is killed while it starts', () => {
  const listen = `process.on('message', ({ open }) => process.send({ listening: open }))`

  it.each([
    ['before it is told to open its port', ''],
    ['when it opens its port', `await new Promise((done) => process.once('message', done))`],
  ])('is started again: %s', async (_, first) => {
    await start(`if (!existsSync('killed')) {
      ${first}
      writeFileSync('killed', '')
      process.kill(process.pid, 'SIGKILL')
    }
    ${listen}`)
    expect(servers).toHaveLength(2)
    expect(existsSync(path.join(root, 'killed'))).toBe(true)
    expect(log.mock.calls).toEqual([
      ['The server was killed (SIGKILL). Starting it again.', 'warn'],
    ])
  })

  it('is given up after five times within a minute', async () => {
    const starting = start(`process.kill(process.pid, 'SIGKILL')`)
    await expect(starting).rejects.toThrow('The server was killed (SIGKILL).')
    expect(servers).toHaveLength(5)
  })
})

it('a server that exits by itself while it starts is not started again', async () => {
  const starting = start(`console.error('No such table.'); process.exit(3)`)
  await expect(starting).rejects.toThrow(
    'The server exited (code 3). Last lines of its output:\nNo such table.',
  )
  expect(servers).toHaveLength(1)
})

it('lines are JSON for programs, and text where the log is text', () => {
  const written: string[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      written.push(chunk.toString())
      done()
    },
  })
  lineLog({ OFFPRINT_LOG: 'json' }, stream)('The server was killed.\nRestarting it.', 'warn')
  lineLog({ OFFPRINT_LOG: 'text' }, stream)('Stopping.')
  const [json = '', text] = written
  expect(json.trimEnd().split('\n')).toHaveLength(1)
  expect(JSON.parse(json)).toEqual({
    level: 'warn',
    msg: 'The server was killed.\nRestarting it.',
    pid: process.pid,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  })
  expect(text).toBe('Stopping.\n')
})
