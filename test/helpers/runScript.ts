// Runs a TypeScript script of this repository in a child process, like the npm scripts.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { argumentsOf } from '../../scripts/start/commands.ts'
import { root } from './root.ts'

/** Settings of every script. */
export const usual = {
  DISABLE_PAYLOAD_HMR: 'true',
  NODE_ENV: 'production' as const,
  PAYLOAD_SECRET: 'a secret for tests only, of 32 characters or more',
} as const

export async function runScript(
  script: string,
  args: string[],
  env: Record<string, string>,
): Promise<{ stderr: string; stdout: string }> {
  return promisify(execFile)(
    process.execPath,
    ['-C', 'production', ...(await argumentsOf(root, [script, ...args]))],
    {
      cwd: root,
      env: {
        ...process.env,
        ...usual,
        ...env,
      },
      maxBuffer: 50_000_000,
    },
  )
}
