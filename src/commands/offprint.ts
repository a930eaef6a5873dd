#!/usr/bin/env node
// `npx offprint check`: whether an app that has the plugin can run it. Exit codes: 0 no problems, 1 problems found, 2 could not run.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { done } from './check/done.ts'
import { nodeProblem } from './nodeProblem.ts'

const usage = 'Usage: npx offprint check'

process.exitCode = main(process.argv.slice(2))

function main(args: string[]): number {
  if (args.length !== 1 || args[0] !== 'check') {
    console.error(usage)
    return 2
  }
  const problem = nodeProblem(process.versions.node, process.env.NODE_OPTIONS)
  if (problem) {
    console.error(problem)
  }
  const code = runCheck()
  return code === 0 && problem ? 1 : code
}

/** By Payload's CLI, which reads `.env` and a config in TypeScript. */
function runCheck(): number {
  const payload = path.dirname(createRequire(path.resolve('index.js')).resolve('payload'))
  const bin = path.join(payload, '../bin.js')
  const script = path.relative('.', fileURLToPath(new URL('./check/script.js', import.meta.url)))
  const { status, stdout } = spawnSync(process.execPath, ['-C', 'production', bin, 'run', script], {
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'inherit'],
  })
  process.stdout.write(stdout.replace(done, ''))
  if (!stdout.includes(done)) {
    console.error("Payload's CLI did not run the check.")
    return 2
  }
  return status ?? 2
}
