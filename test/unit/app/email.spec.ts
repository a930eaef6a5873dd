// The mail transport: whose name stands on a mail.
import type { Payload } from 'payload'

import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import nodemailer from 'nodemailer'
import { afterAll, describe, expect, it, vi } from 'vitest'

import { smtpAdapter } from '../../../src/app/email.ts'

const sendMail = vi.fn((message: object) => Promise.resolve(message))
const createTransport = vi
  .spyOn(nodemailer, 'createTransport')
  .mockImplementation(() => ({ sendMail }) as never)
afterAll(() => createTransport.mockRestore())

const mailFrom = { name: 'Quay, "the" Notes', address: 'desk@example.org' }
function adapter() {
  return smtpAdapter({ mailFrom, smtpURL: 'smtp://localhost:2525' })({
    payload: {} as unknown as Payload,
  })
}

describe('smtpAdapter', () => {
  it('sends nothing without SMTP_URL, and does not log the mail', async () => {
    const warn = vi.fn()
    const none = smtpAdapter({ mailFrom: undefined, smtpURL: undefined })({
      payload: { logger: { warn } } as unknown as Payload,
    })
    await none.sendEmail({ subject: 'Your token', text: 'zqtoken', to: 'someone@example.org' })
    expect(none.name).toBe('console')
    expect(sendMail).not.toHaveBeenCalled()
    expect(warn).toHaveBeenCalledOnce()
    expect(JSON.stringify(warn.mock.calls)).not.toMatch(/token|someone/)
  })

  it('publishes the outcome of each mail', async () => {
    const outcomes: unknown[] = []
    const note = (message: unknown) => outcomes.push(message)
    subscribe('offprint:mail', note)
    await adapter().sendEmail({ to: 'a@b.org' })
    sendMail.mockRejectedValueOnce(new Error('Refused'))
    await expect(adapter().sendEmail({ to: 'a@b.org' })).rejects.toThrow('Refused')
    unsubscribe('offprint:mail', note)
    expect(outcomes).toEqual([{ outcome: 'sent' }, { outcome: 'failed' }])
  })

  it('passes name and address of the sender separately', async () => {
    await adapter().sendEmail({ from: '"Quay, "the" Notes" <desk@example.org>', to: 'a@b.org' })
    expect(sendMail).toHaveBeenLastCalledWith({ from: mailFrom, to: 'a@b.org' })
  })

  it('keeps another sender with name and address', async () => {
    await adapter().sendEmail({ from: { address: 'other@example.org' }, to: 'a@b.org' })
    expect(sendMail).toHaveBeenLastCalledWith({
      from: { name: '', address: 'other@example.org' },
      to: 'a@b.org',
    })
  })
})
