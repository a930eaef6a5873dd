import { expect, it } from 'vitest'

import { toResetMail } from '../../../../src/app/logins/resetMail.ts'

const link = 'https://blog.example/admin/reset/abc'

it.each([
  ['en' as const, 'New password for The "Blog"', 'valid for half an hour'],
  ['de' as const, 'Neues Passwort für The "Blog"', 'gilt eine halbe Stunde'],
])('the mail in %s has the link in its text and its HTML', (language, subject, lasts) => {
  const mail = toResetMail(link, 'The "Blog"', language)
  expect(mail.subject).toBe(subject)
  expect(mail.text.split('\n')).toContain(link)
  expect(mail.html).toContain(`<a href="${link}"`)
  expect(mail.html).toContain(lasts)
  expect(mail.text).toContain(lasts)
  expect(mail.html).toContain(`<html lang="${language}">`)
})

it('the name of the site is escaped', () => {
  expect(toResetMail(link, '<b>&"', 'en').html).toContain('&lt;b&gt;&amp;&quot;')
})
