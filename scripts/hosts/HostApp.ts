// The app of somebody else in a temporary folder: its files, its commands and its server.
import getPort from 'get-port'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { root } from '../bootstrap/environment.mjs'

const folderOfHosts = path.join(root, 'test/hosts')
/** In milliseconds. A build of Next on a busy machine takes minutes. */
const patience = 600_000

export class HostApp {
  readonly folder: string
  url = ''
  readonly #env: NodeJS.ProcessEnv
  #output = ''
  #server: ChildProcess | null = null

  /** @param base whose files come first, where the host is a variant of another */
  constructor(name: string, base: string, env: Record<string, string>) {
    this.folder = mkdtempSync(path.join(tmpdir(), `offprint-host-${name}-`))
    for (const one of new Set([base, name])) {
      cpSync(path.join(folderOfHosts, one), this.folder, { recursive: true })
    }
    this.#env = { ...process.env, CI: 'true', NEXT_TELEMETRY_DISABLED: '1', ...env }
    // Each command has its own.
    Reflect.deleteProperty(this.#env, 'NODE_ENV')
    writeFileSync(path.join(this.folder, '.env'), linesOf(env))
  }

  /** What the server wrote. */
  get output(): string {
    return this.#output
  }

  edit(file: string, change: (text: string) => string): void {
    const target = path.join(this.folder, file)
    const before = readFileSync(target, 'utf8')
    const after = change(before)
    if (after === before) {
      throw new Error(`Nothing to change in ${file}.`)
    }
    writeFileSync(target, after)
  }

  read(file: string): null | string {
    const source = path.join(this.folder, file)
    return existsSync(source) ? readFileSync(source, 'utf8') : null
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { force: true, recursive: true })
  }

  /**
   * Runs a command as in a terminal, without a keyboard.
   * @throws Error with its output if it fails
   */
  async run(command: string, env: Record<string, string> = {}): Promise<string> {
    const child = spawn('bash', ['-c', command], {
      cwd: this.folder,
      env: { ...this.#env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
    })
    const output = collect(child)
    const [code] = (await once(child, 'close')) as [null | number]
    if (code !== 0) {
      throw new Error(`${command} exited with ${code}.\n${output().slice(-4000)}`)
    }
    return output()
  }

  /** Starts `next dev` or `next start`, and waits until the API answers. */
  async start(command: 'dev' | 'start', probe: string, env: Record<string, string> = {}) {
    const port = await getPort()
    this.url = `http://localhost:${port}`
    const next = path.join(this.folder, 'node_modules/next/dist/bin/next')
    const child = spawn(process.execPath, [next, command, '-p', String(port)], {
      cwd: this.folder,
      detached: true,
      env: { ...this.#env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#server = child
    const output = collect(child)
    const deadline = Date.now() + patience
    while (!(await answers(this.url + probe))) {
      this.#output = output()
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`next ${command} does not answer.\n${output().slice(-4000)}`)
      }
      await sleep(200)
    }
    child.on('close', () => (this.#output = output()))
  }

  /** Next has processes of its own: the whole group ends. */
  async stop(): Promise<void> {
    const child = this.#server
    this.#server = null
    if (child?.pid && child.exitCode === null) {
      const closed = once(child, 'close')
      process.kill(-child.pid, 'SIGTERM')
      const late = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), 10_000)
      await closed
      clearTimeout(late)
    }
  }
}

function collect({ stderr, stdout }: ChildProcess): () => string {
  let text = ''
  const add = (chunk: Buffer) => (text += chunk.toString())
  stdout?.on('data', add)
  stderr?.on('data', add)
  return () => text
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.status < 500
  } catch {
    return false
  }
}

function linesOf(env: Record<string, string>): string {
  return Object.entries(env)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}
