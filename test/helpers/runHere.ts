// Runs a TypeScript script of ours in this process, as if it had one of its own: what that takes seconds for is here.
import type { Payload } from 'payload'

import path from 'node:path'
import { format } from 'node:util'
import { vi } from 'vitest'

import { closePool } from './closePool.ts'
import { forgetPayload } from './forgetPayload.ts'
import { root } from './root.ts'
import { usual } from './runScript.ts'

export interface Ended {
  code: number
  stderr: string
  stdout: string
}

/**
 * With modules and, if it opens one, a Payload of its own. One test of each script runs it as a process all the same, for
 * what only a process has: `runScript`.
 */
export async function runHere(
  script: string,
  args: string[],
  env: Record<string, string>,
): Promise<Ended> {
  const { argv } = process
  const bringBack = forgetPayload()
  const output = record()
  Object.entries({ ...usual, ...env }).forEach(([name, value]) => vi.stubEnv(name, value))
  const exited = vi.spyOn(process, 'exit')
  try {
    process.argv = [process.execPath, path.join(root, script), ...args]
    const code = new Promise<number>((resolve) => {
      exited.mockImplementation(((given = 0) => resolve(Number(given))) as typeof process.exit)
    })
    await import(/* @vite-ignore */ path.join(root, script))
    return { code: await code, ...output.end() }
  } finally {
    output.end()
    process.argv = argv
    exited.mockRestore()
    vi.unstubAllEnvs()
    await endPayload()
    bringBack()
  }
}

function record() {
  const said = { stderr: '', stdout: '' }
  const spies = (['stderr', 'stdout'] as const).flatMap((name) => {
    const write = (text: string | Uint8Array) => {
      said[name] += text.toString()
      return true
    }
    const print = (...parts: unknown[]) => void write(`${format(...parts)}\n`)
    const method = name === 'stderr' ? 'error' : 'log'
    return [
      vi.spyOn(process[name], 'write').mockImplementation(write),
      vi.spyOn(console, method).mockImplementation(print),
    ]
  })
  return {
    end: () => {
      spies.forEach((spy) => spy.mockRestore())
      return said
    },
  }
}

async function endPayload(): Promise<void> {
  const { _payload: started } = globalThis as { _payload?: Map<string, { payload?: Payload }> }
  for (const { payload } of started?.values() ?? []) {
    if (payload) {
      closePool(payload)
      await payload.destroy()
    }
  }
}
