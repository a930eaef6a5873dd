// What every step of `npm start` needs.
import type { Settings } from '../../src/app/settings.mjs'
import type { Shutdown } from '../bootstrap/shutdown.mjs'
import type { Steps } from '../bootstrap/steps.mjs'

export interface StartContext {
  env: Record<string, string | undefined>
  /** Printed with the addresses. */
  notes: string[]
  root: string
  settings: Settings
  shutdown: Shutdown
  /** When `npm start` began, in milliseconds since 1970. */
  startedAt: number
  steps: Steps
}
