// `npm start` in a clone of its own, as a person meets it: begun, stopped, killed, and begun again.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { readHome } from '../../scripts/database/home.ts'
import { birthOf } from '../../scripts/database/processes.ts'
import { removeDatabase } from '../../scripts/database/removeDatabase.ts'
import { freePort } from '../../scripts/database/server.ts'
import { isFresh } from '../../scripts/start/build.ts'
import { root } from '../helpers/root.ts'

const notInAClone = ['.ci', '.data', '.env', '.git', 'coverage', 'media', 'node_modules', 'test']

let clone: string
let running: Desk | undefined

describe('npm start', () => {
  // What takes minutes comes along: the packages and the build.
  beforeAll(() => {
    if (!isFresh(root)) {
      execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' })
    }
    clone = realpathSync(mkdtempSync(path.join(tmpdir(), 'offprint-start-')))
    for (const name of readdirSync(root).filter((entry) => !notInAClone.includes(entry))) {
      cpSync(path.join(root, name), path.join(clone, name), {
        filter: (source) => !source.includes('.next/cache'),
        recursive: true,
        verbatimSymlinks: true,
      })
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'))
  }, 600_000)

  afterEach(async () => {
    await running?.stop()
    running = undefined
  })

  afterAll(async () => {
    await removeDatabase(clone)
    rmSync(clone, { force: true, recursive: true })
  })

  it('seeds, serves, and shows the password of the first user', async () => {
    running = await start()
    expect(running.output()).toMatch(/✓ Database: new, .*\n(?:✓ .*\n)*✓ Seed: the sample corpus: /)
    const [, email, password] =
      /Sign in as (\S+) with the password (\S+)/.exec(running.output()) ?? []
    const login = await fetch(`${running.url}/api/users/login`, {
      body: JSON.stringify({ email, password }),
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
    expect(login.status).toBe(200)
    expect((await fetch(`${running.url}/`)).status).toBe(200)
  })

  it('takes seconds the second time, and keeps the password to itself', async () => {
    running = await start()
    expect(running.output()).toMatch(/✓ Database: started, /)
    expect(running.output()).toMatch(/✓ Build: up to date/)
    expect(running.output()).not.toMatch(/password/)
  })

  it('ends with code 0 when asked to, and leaves nothing running', async () => {
    const desk = await start()
    const postmaster = postmasterOf(clone)
    desk.node.kill('SIGINT')
    expect(await desk.ended).toBe(0)
    await expectNothingLeft(desk, postmaster)
  })

  it('stops everything when npm is killed', async () => {
    const desk = await start('npm')
    const postmaster = postmasterOf(clone)
    desk.node.kill('SIGKILL')
    await expectNothingLeft(desk, postmaster)
  })

  it('leaves no server behind when only the start itself is killed', async () => {
    const desk = await start()
    const postmaster = postmasterOf(clone)
    desk.node.kill('SIGKILL')
    await expectNothingLeft(desk, postmaster)
  })

  it('comes up after a kill of everything, with what was there', async () => {
    const killed = await start()
    process.kill(-(killed.node.pid ?? 0), 'SIGKILL')
    await killed.ended
    running = await start()
    expect(running.output()).toMatch(/✓ Database: still running from before, /)
    expect(running.output()).toMatch(/✓ Seed: 8 articles there already/)
  })
})

interface Desk {
  ended: Promise<null | number>
  node: ChildProcess
  output: () => string
  stop: () => Promise<void>
  url: string
}

async function start(by: 'node' | 'npm' = 'node'): Promise<Desk> {
  const port = await freePort()
  const [command, args] =
    by === 'npm' ? ['npm', ['start']] : [process.execPath, ['scripts/start.mjs']]
  const node = spawn(command, args, {
    cwd: clone,
    // A group of its own, as under a shell: it can be killed whole.
    detached: true,
    env: {
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      PORT: `${port}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  node.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  node.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = once(node, 'exit').then(([code]) => code as null | number)
  while (!text.includes('Offprint is ready')) {
    if (node.exitCode !== null) {
      throw new Error(`npm start ended with ${node.exitCode}:\n${text}`)
    }
    await sleep(50)
  }
  const stop = async () => {
    node.kill('SIGTERM')
    await ended
  }
  return { ended, node, output: () => text, stop, url: `http://localhost:${port}` }
}

async function expectNothingLeft({ url }: Desk, postmaster: number): Promise<void> {
  const locks = () =>
    readdirSync(path.join(clone, '.data')).filter((name) => name.endsWith('.lock'))
  const deadline = Date.now() + 15_000
  while ((birthOf(postmaster) !== '' || locks().length > 0) && Date.now() < deadline) {
    await sleep(50)
  }
  expect({ locks: locks(), postmaster: birthOf(postmaster) }).toEqual({ locks: [], postmaster: '' })
  await expect(fetch(url)).rejects.toThrow()
}

function postmasterOf(folder: string): number {
  const home = readHome(folder)
  const file = path.join(home?.folder ?? '', 'postgres/postmaster.pid')
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}
