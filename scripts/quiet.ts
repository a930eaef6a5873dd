// What Payload says less of in our commands.
import type { SanitizedConfig } from 'payload'

import { createLog, textLines } from '../src/app/log.mjs'

/** What Payload logs goes to stderr, and only errors: stdout is for what the script says. */
export function quiet(settled: SanitizedConfig): SanitizedConfig {
  const logger = createLog(textLines(2))
  logger.level = 'error'
  return { ...settled, logger: logger as unknown as SanitizedConfig['logger'] }
}
