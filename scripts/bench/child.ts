// Runs a script in a process of its own, and reads what it prints.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { root } from '../bootstrap/environment.mjs'

/** Returns what the script printed. @throws Error where it fails. */
export async function runChild(
  script: string,
  env: NodeJS.ProcessEnv,
  args: string[] = [],
): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) {
    throw new Error(`${script} ended with ${code}.\n${output}`)
  }
  return output
}

/** The last line that a script of `children/` prints, as JSON. */
export async function readChild<Result>(
  name: string,
  env: NodeJS.ProcessEnv,
  args: string[] = [],
): Promise<Result> {
  const output = await runChild(`scripts/bench/children/${name}.ts`, env, args)
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Result
}
