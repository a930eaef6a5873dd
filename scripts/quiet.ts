// Less output of Payload in our commands.
import type { SanitizedConfig } from 'payload'

import { createLog, textLines } from '../src/app/log.mjs'

/** Payload logs only errors, and to stderr: stdout is for the output of the command. */
export function quiet(settled: SanitizedConfig): SanitizedConfig {
  const logger = createLog(textLines(2))
  logger.level = 'error'
  return { ...settled, logger: logger as unknown as SanitizedConfig['logger'] }
}
