// A mail server that delivers nothing: it stores each mail as a file, for the inbox of the demo.
import type { AddressInfo } from 'node:net'

import { simpleParser } from 'mailparser'
import { mkdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'

import type { DemoMail } from '../../src/app/demo/mails.ts'

interface Mailbox {
  stop: () => Promise<void>
  /** For `SMTP_URL`. */
  url: string
}

export async function startMailbox(folder: string): Promise<Mailbox> {
  mkdirSync(folder, { recursive: true })
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      count += 1
      // Another mail may arrive while this one is parsed.
      const number = count
      const to = session.envelope.rcptTo.map(({ address }) => address)
      void simpleParser(stream)
        .then(({ date, from, html, replyTo, subject = '', text = '' }) =>
          store(folder, number, {
            date: date?.toISOString() ?? '',
            from: from?.text ?? '',
            html: html || '',
            replyTo: replyTo?.text ?? '',
            subject,
            text,
            to,
          }),
        )
        .then(() => done(), done)
    },
  })
  // A client that closes its connection is no reason to stop.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    stop: () => new Promise((resolve) => server.close(resolve)),
    url: `smtp://127.0.0.1:${port}`,
  }
}

/** Under its name only when it is complete. */
async function store(folder: string, number: number, mail: Omit<DemoMail, 'id'>): Promise<void> {
  const id = String(number).padStart(6, '0')
  const file = path.join(folder, id)
  await writeFile(file, JSON.stringify({ id, ...mail }))
  await rename(file, `${file}.json`)
}
