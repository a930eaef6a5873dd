import type { SanitizedConfig } from 'payload'

// Run by `npx offprint check` within Payload's CLI.
import { pathToFileURL } from 'node:url'
import { findConfig } from 'payload/node'

import { done } from './done.ts'
import { findProblems } from './findProblems.ts'

try {
  const { problems, warnings } = await findProblems(readConfig)
  problems.forEach((problem) => console.log(problem))
  warnings.forEach((warning) => console.log(`Warning: ${warning}`))
  console.log(problems.length === 0 ? 'No problems.' : `Problems: ${problems.length}.`)
  process.stdout.write(done, () => process.exit(problems.length === 0 ? 0 : 1))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.stdout.write(done, () => process.exit(2))
}

async function readConfig(): Promise<SanitizedConfig> {
  const module = (await import(pathToFileURL(findConfig()).href)) as {
    default: Promise<SanitizedConfig>
  }
  return module.default
}
