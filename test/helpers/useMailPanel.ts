// The admin panel of an app of its own that sends mail, and the SMTP server that takes it.
import { afterAll, beforeAll } from 'vitest'

import { type MailServer, startMailServer } from './mailServer.ts'
import { useAdminPanel } from './useAdminPanel.ts'

/** Call it once in each file, outside of its tests. */
export function useMailPanel(): {
  desk: ReturnType<typeof useAdminPanel>
  /** Once the tests run. */
  mailServer: () => MailServer
} {
  let server: MailServer | undefined
  const mailServer = () => {
    if (!server) {
      throw new Error('The mail server has not started.')
    }
    return server
  }
  beforeAll(async () => {
    server = await startMailServer()
  })
  afterAll(() => server?.stop())
  const desk = useAdminPanel(() => ({
    MAIL_FROM: 'Desk <desk@example.org>',
    OFFPRINT_REMINDERS: 'worker',
    SMTP_URL: mailServer().url,
  }))
  return { desk, mailServer }
}
