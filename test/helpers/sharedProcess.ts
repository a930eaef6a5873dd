// After each file: the next one runs in the same process, and must find nothing of it.
import { afterAll, beforeAll, vi } from 'vitest'

import { forgetPayload } from './forgetPayload.ts'
import { keepOwnWords } from './ownWords.ts'
import { hashQuickly, restoreHashes } from './quickHashes.ts'

const environment = { ...process.env }
const globals = new Set(ownGlobals())

hashQuickly()

beforeAll(keepOwnWords)

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  restoreEnvironment()
  restoreHashes()
  for (const key of ownGlobals().filter((one) => !globals.has(one))) {
    Reflect.deleteProperty(globalThis, key)
  }
  forgetPayload()
})

/** What our modules share across bundles. */
function ownGlobals(): symbol[] {
  return Object.getOwnPropertySymbols(globalThis).filter((key) =>
    key.description?.startsWith('offprint.'),
  )
}

function restoreEnvironment(): void {
  for (const name of Object.keys(process.env).filter((one) => !(one in environment))) {
    Reflect.deleteProperty(process.env, name)
  }
  Object.assign(process.env, environment)
}
