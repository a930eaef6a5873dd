// The receivers in docs/webhooks.md: each takes what we sign, and refuses the rest.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { newSecret, signedHeaders } from '../../../src/webhooks/sign.ts'
import { docBlocks } from '../../helpers/docBlocks.ts'
import { root } from '../../helpers/root.ts'

let folder: string
let receiver: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-receiver-'))
})
afterEach(() => {
  receiver?.kill()
  rmSync(folder, { force: true, recursive: true })
})

type Language = 'js' | 'php' | 'python'

const programs = { js: 'node', php: 'php', python: 'python3' }

function parametersOf(language: Language, port: number): string[] {
  const [block, ...others] = docBlocks(language).filter(({ file }) => file === 'docs/webhooks.md')
  expect(others).toEqual([])
  const file = path.join(folder, 'receiver')
  writeFileSync(file, block!.code)
  return {
    js: ['--input-type=module', '--eval', block!.code],
    php: ['-S', `127.0.0.1:${port}`, file],
    python: [file],
  }[language]
}

// Not every machine has all of them.
it.for(Object.keys(programs) as Language[])(
  'the receiver in %s checks the signature, the time and each secret',
  async (language, { skip }) => {
    skip(spawnSync(programs[language], ['--version']).status !== 0)
    const [port, secret] = [await freePort(), newSecret()]
    receiver = spawn(programs[language], parametersOf(language, port), {
      cwd: root,
      env: { ...process.env, PORT: String(port), WEBHOOK_SECRET: secret },
      stdio: 'ignore',
    })
    const body = JSON.stringify({ type: 'post.published', data: { path: '/tides–é' } })
    const now = new Date()
    const post = async (secrets: string[], at = now, sent = body) => {
      const headers = signedHeaders({ id: randomUUID(), body }, secrets, at)
      const options = { body: sent, headers, method: 'POST' }
      return (await fetch(`http://127.0.0.1:${port}/hook`, options).catch(() => null))?.status
    }
    await expect.poll(() => post([secret])).toBe(204)
    expect(await post([newSecret(), secret])).toBe(204)
    expect(await post([newSecret()])).toBe(400)
    expect(await post([secret], now, `${body} `)).toBe(400)
    expect(await post([secret], new Date(now.getTime() - 600_000))).toBe(400)
  },
)

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
