// A front end of `examples/` in a temporary folder: installed with the packed package, started, and read.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import type { Client } from '../hosts/Client.ts'

import { root } from '../bootstrap/environment.mjs'

/** The folder with the site that each writes; null for one that serves it. */
export const starters: Record<string, null | string> = {
  astro: 'dist',
  eleventy: '_site',
  fetch: 'site',
  next: null,
}

export interface Setting {
  /** For files of the trial. */
  folder: string
  /** The program. */
  node: string
  tarballs: string
  user: Client
}

interface Receiver {
  /** Where it asks for posts. */
  api: string
  port: number
  /** Of its webhook. */
  secret: string
}

export class Starter {
  readonly #env: NodeJS.ProcessEnv
  readonly #folder: string
  #output = ''
  readonly #process: { current?: ChildProcess } = {}
  readonly #url: string

  constructor(
    readonly name: string,
    { folder, node }: Setting,
    { api, port, secret }: Receiver,
  ) {
    this.#url = `http://localhost:${port}`
    this.#folder = path.join(folder, name)
    cpSync(path.join(root, 'examples', name), this.#folder, {
      filter: (file) =>
        !/[/\\](?:node_modules|_site|dist|site|\.next)(?:\.next|\.old)?$/.test(file),
      recursive: true,
    })
    this.#env = {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_OPTIONS: '',
      OFFPRINT_URL: api,
      PATH: `${path.dirname(node)}:${process.env.PATH}`,
      PORT: String(port),
      WEBHOOK_SECRET: secret,
    }
    // Each command has its own.
    Reflect.deleteProperty(this.#env, 'NODE_ENV')
  }

  /** What it wrote. */
  get output(): string {
    return this.#output
  }

  async install(tarballs: string): Promise<void> {
    const uses = readFileSync(path.join(this.#folder, 'package.json'), 'utf8').includes(
      '"offprint"',
    )
    const flags = '--no-audit --no-fund --prefer-offline --loglevel=error'
    await this.#run(`npm install ${flags} ${uses ? tarballs : ''}`)
  }

  /** The page at a path of the blog; null where there is none. */
  async read(address: string): Promise<null | string> {
    const site = starters[this.name]
    if (!site) {
      const response = await fetch(this.#url + address, { redirect: 'manual' })
      const html = await response.text()
      return response.status === 404 ? null : html
    }
    const file = path.join(this.#folder, site, decodeURI(address), 'index.html')
    return existsSync(file) ? readFileSync(file, 'utf8') : null
  }

  /** A static one builds as it starts: what an earlier start has built is gone. */
  async start(env: Record<string, string> = {}): Promise<void> {
    const site = starters[this.name]
    if (site) {
      rmSync(path.join(this.#folder, site), { force: true, recursive: true })
    } else {
      await this.#run('npm run build')
    }
    const child = spawn('npm', ['start'], {
      cwd: this.#folder,
      detached: true,
      env: { ...this.#env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const collect = (chunk: Buffer) => (this.#output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    this.#process.current = child
  }

  /** It has processes of its own: the whole group ends. */
  async stop(): Promise<void> {
    const child = this.#process.current
    if (child?.pid && child.exitCode === null && child.signalCode === null) {
      const closed = once(child, 'close')
      process.kill(-child.pid, 'SIGKILL')
      await closed
    }
  }

  async #run(command: string): Promise<void> {
    const options = { cwd: this.#folder, env: this.#env, timeout: 600_000 }
    await promisify(execFile)('bash', ['-c', command], options)
  }
}
