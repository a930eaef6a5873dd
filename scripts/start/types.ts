// What every step of a start works with.
import type { Settings } from '../../src/app/settings.mjs'
import type { Life } from '../bare/life.mjs'
import type { Steps } from '../bare/steps.mjs'

export interface Start {
  env: Record<string, string | undefined>
  life: Life
  root: string
  settings: Settings
  /** When the whole start began. */
  since: number
  steps: Steps
}
