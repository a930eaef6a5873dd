// What Payload logs goes to stderr, and only errors: stdout is for what the script says.
import type { SanitizedConfig } from 'payload'

export function quiet(settled: SanitizedConfig): SanitizedConfig {
  const logger = { destination: process.stderr, options: { level: 'error' } }
  return { ...settled, logger: logger as unknown as SanitizedConfig['logger'] }
}
