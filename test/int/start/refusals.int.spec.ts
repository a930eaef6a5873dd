// Errors of `npm start`: one line for each, and a non-zero exit code, before anything is done.
import getPort from 'get-port'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, inject, it } from 'vitest'

import { root } from '../../helpers/root.ts'

describe('npm start', () => {
  it('refuses a port that is in use before it does anything', async () => {
    const squatter = createServer().listen(0)
    await once(squatter, 'listening')
    const address = squatter.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, stderr, stdout } = await start({ PORT: String(port) })
    squatter.close()
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start\n`,
    )
  })

  it.each([
    [{ PAYLOAD_SECRET: 'short' }, /^PAYLOAD_SECRET has 5 characters: expected at least 32 .*\n$/],
    [{ SITE_LANGUAGE: 'it' }, /^SITE_LANGUAGE is "it": .*\n$/],
    [{ HOST: '192.0.2.1' }, /^HOST is not an address of this machine: .*\n$/],
    [{ PORT: 'abc' }, /^PORT is "abc": .*\n$/],
    [{ SITE_URL: 'nowhere' }, /^SITE_URL is "nowhere": .*\n$/],
    [{ SITE_TZ: 'Mars/Olympus' }, /^SITE_TZ is "Mars\/Olympus": .*\n$/],
    [{ OFFPRINT_CORPUS: '/nix.txt' }, /^OFFPRINT_CORPUS is "\/nix\.txt": file not found\.\n$/],
    [{ OFFPRINT_FACTS: '/nix.json' }, /^OFFPRINT_FACTS is .*: file not found\.\n$/],
    [
      { DATABASE_URL: 'nonsense' },
      /^DATABASE_URL is not an address: .*\nPAYLOAD_SECRET is missing.*\n$/,
    ],
    [{ DATABASE_URL: 'postgres://me@127.0.0.1/x' }, /^PAYLOAD_SECRET is missing: .*\n$/],
    [{ PORT: 'abc', SITE_TZ: 'x' }, /^PORT .*\nSITE_TZ .*\n$/],
  ])('refuses %j before it does anything', async (env, line) => {
    const { code, stderr, stdout } = await start(env)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(line)
  })

  it.each([
    ['nothing answers', (url: URL) => (url.port = '1'), 'nothing answers at 127.0.0.1:1.'],
    ['the password is wrong', (url: URL) => (url.password = 'no'), 'refuses the password of'],
    ['there is no such database', (url: URL) => (url.pathname = '/nix'), 'there is no database'],
  ])('refuses a DATABASE_URL if %s', async (_, change, reason) => {
    const url = new URL(inject('maintenanceURL'))
    change(url)
    const { code, stderr } = await start({ DATABASE_URL: url.href, PAYLOAD_SECRET: 'x'.repeat(32) })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^DATABASE_URL does not work: [^\n]*\n$/)
    expect(stderr).toContain(reason)
  })
})

async function start(
  env: Record<string, string>,
): Promise<{ code: number; stderr: string; stdout: string }> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, PORT: String(await getPort()), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stderr: '', stdout: '' }
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, ...said }
}
