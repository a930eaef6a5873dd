// Runs `npm run demo` of this clone on a free port.
import getPort from 'get-port'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

interface Demo {
  stop: () => Promise<void>
  url: string
}

/** @throws Error with what it printed, if it ends before it is ready. */
export async function startDemo(root: string): Promise<Demo> {
  const port = await getPort()
  const child = spawn(process.execPath, ['scripts/demo.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: `${port}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  let output = ''
  const isReady = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (output.includes('Offprint is ready')) {
          resolve()
        }
      })
    }
  })
  await Promise.race([
    isReady,
    ended.then(() => {
      throw new Error(`npm run demo has ended.\n${output.trim()}`)
    }),
  ])
  const stop = async () => {
    child.kill('SIGINT')
    await ended
  }
  return { stop, url: `http://localhost:${port}` }
}
