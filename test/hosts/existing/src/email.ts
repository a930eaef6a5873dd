import nodemailer from 'nodemailer'
import type { EmailAdapter } from 'payload'

export const email: EmailAdapter = () => ({
  name: 'smtp',
  defaultFromAddress: 'app@example.org',
  defaultFromName: 'App',
  sendEmail: (message) => nodemailer.createTransport(process.env.SMTP_URL ?? "").sendMail(message as never),
})
