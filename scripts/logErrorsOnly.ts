// Reduces the output of Payload in commands.
import type { SanitizedConfig } from 'payload'

import { createLog, textLines } from '../src/app/log.ts'

/** Payload then logs only errors, to stderr: stdout is for the output of the command. */
export function logErrorsOnly(config: SanitizedConfig): SanitizedConfig {
  const logger = createLog(textLines(2))
  logger.level = 'error'
  return { ...config, logger: logger as unknown as SanitizedConfig['logger'] }
}
