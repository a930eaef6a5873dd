// The mail transport: whose name stands on a mail.
import type { Payload } from 'payload'

import { describe, expect, it, vi } from 'vitest'

import { smtpAdapter } from '../../../src/app/email.ts'

const sendMail = vi.hoisted(() => vi.fn((message: object) => Promise.resolve(message)))
vi.mock('nodemailer', () => ({ default: { createTransport: () => ({ sendMail }) } }))

const mailFrom = { name: 'Quay, "the" Notes', address: 'desk@example.org' }
const adapter = () =>
  smtpAdapter({ mailFrom, smtpURL: 'smtp://localhost:2525' })?.({
    payload: {} as unknown as Payload,
  })

describe('smtpAdapter', () => {
  it('is none without SMTP_URL, so that mail goes to the log', () => {
    expect(smtpAdapter({ mailFrom: undefined, smtpURL: undefined })).toBeUndefined()
  })

  it('hands the sender over in parts, whatever text was put together for it', async () => {
    await adapter()?.sendEmail({ from: '"Quay, "the" Notes" <desk@example.org>', to: 'a@b.org' })
    expect(sendMail).toHaveBeenLastCalledWith({ from: mailFrom, to: 'a@b.org' })
  })

  it('keeps another sender that was given in parts', async () => {
    await adapter()?.sendEmail({ from: { address: 'other@example.org' }, to: 'a@b.org' })
    expect(sendMail).toHaveBeenLastCalledWith({
      from: { name: '', address: 'other@example.org' },
      to: 'a@b.org',
    })
  })
})
