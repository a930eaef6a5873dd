// The blog that sends a mail, where a test is of its words.
import type { MailSite } from '../../src/reminders/digest/styles.ts'

export const mailSite: MailSite = {
  name: 'The blog',
  description: '',
  face: { accent: null, portrait: null, typeface: null },
  language: 'en',
  url: 'https://blog.example',
}
