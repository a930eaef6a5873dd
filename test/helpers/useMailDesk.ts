// The app and the SMTP server of a spec file: before each test the server has no mails, and the ledger no rows.
import { afterAll, beforeAll, beforeEach } from 'vitest'

import { bootPayload, type Desk } from './bootPayload.ts'
import { type MailServer, startMailServer } from './mailServer.ts'
import { resetReminders } from './reminders.ts'

interface MailDesk {
  desk: Desk
  server: MailServer
}

/** Call it once in each file, outside of its tests. */
export function useMailDesk(
  begin: (started: MailDesk) => Promise<void> | void,
  settings = mailSettings,
): void {
  let started: MailDesk
  beforeAll(async () => {
    const server = await startMailServer()
    started = { desk: await bootPayload(settings(server.url)), server }
    await begin(started)
  })
  afterAll(async () => {
    await started.desk.close()
    await started.server.stop()
  })
  beforeEach(async () => {
    const { desk, server } = started
    await resetReminders(desk)
    server.received.length = 0
    server.pause = 0
    server.setBehaviour(() => 'taken')
  })
}

export function mailSettings(url: string): Record<string, string> {
  return { MAIL_FROM: 'desk@example.org', SMTP_URL: url }
}
