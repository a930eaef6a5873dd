// The mail server of the demo stores every mail as a file of its own.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { expect, it } from 'vitest'

import type { DemoMail as Mail } from '../../../src/app/demo/mails.ts'

import { startMailbox } from '../../../scripts/demo/mailbox.ts'

it('mails that arrive at the same time are all stored', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-mails-'))
  const mailbox = await startMailbox(folder)
  try {
    const people = Array.from({ length: 12 }, (_, index) => `person-${index}@demo.example`)
    await Promise.all(people.map((to) => send(mailbox.url, to)))
    const stored = readdirSync(folder).map((name) => {
      return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Mail
    })
    expect(stored.flatMap(({ to }) => to).sort()).toEqual(people.sort())
    expect(stored[0]?.from).toContain('desk@demo.example')
    expect(stored[0]?.replyTo).toBe('ann@demo.example')
  } finally {
    await mailbox.stop()
    rmSync(folder, { force: true, recursive: true })
  }
})

async function send(url: string, to: string): Promise<void> {
  const transport = createTransport(url)
  const mail = { from: 'Desk <desk@demo.example>', replyTo: 'ann@demo.example', subject: 'Owed' }
  await transport.sendMail({ ...mail, text: 'Hello', to })
  transport.close()
}
