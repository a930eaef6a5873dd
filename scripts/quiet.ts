// What Payload says less of in our commands.
import type { EmailAdapter, SanitizedConfig } from 'payload'

/** What Payload logs goes to stderr, and only errors: stdout is for what the script says. */
export function quiet(settled: SanitizedConfig): SanitizedConfig {
  const logger = { destination: process.stderr, options: { level: 'error' } }
  return { ...settled, logger: logger as unknown as SanitizedConfig['logger'] }
}

/** Without the warning that no mail server is set up: it is about none of the commands that use this. */
export function withoutMailWarning(settled: SanitizedConfig): SanitizedConfig {
  return { ...settled, email: settled.email ?? intoTheLog }
}

/** What Payload itself puts in the place of a mail server, under the name by which the reminders know it. */
const intoTheLog: EmailAdapter<void> = ({ payload }) => ({
  name: 'console',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: 'Nobody',
  sendEmail: ({ subject }) => {
    payload.logger.info(`There is no mail server for the mail "${subject}".`)
    return Promise.resolve()
  },
})
