import { t } from '@payloadcms/translations'
import { expect, it } from 'vitest'

import { translations } from '../../../../src/app/languages/languages.ts'
import { translateFor } from '../../../../src/app/languages/translateFor.ts'
import { resetMailOf } from '../../../../src/app/logins/resetMail.ts'
import { renderButtonMail } from '../../../../src/reminders/digest/ButtonMail.tsx'
import { mailSite } from '../../../helpers/mailSite.ts'

const link = 'https://blog.example/admin/reset/abc'

function mailIn(language: keyof typeof translations, site: string) {
  const texts = translations[language]
  const translate = translateFor({ t: (key, vars) => t({ key, translations: texts, vars }) })
  const mail = resetMailOf(link, site, { kind: 'reset', language, translate })
  return renderButtonMail(mail, { ...mailSite, name: site })
}

it.each([
  ['en' as const, 'New password for The "Blog"', 'valid for half an hour'],
  ['de' as const, 'Neues Passwort für The "Blog"', 'gilt eine halbe Stunde'],
  ['fr' as const, 'Nouveau mot de passe pour The "Blog"', 'valable une demi-heure'],
])('the mail in %s has the link in its text and its HTML', (language, subject, lasts) => {
  const mail = mailIn(language, 'The "Blog"')
  expect(mail.subject).toBe(subject)
  expect(mail.text.split('\n')).toContain(link)
  expect(mail.html).toContain(`href="${link}"`)
  expect(mail.html).toContain(lasts)
  expect(mail.text).toContain(lasts)
  expect(mail.html).toContain(`<html dir="ltr" lang="${language}">`)
})

it('the name of the site is escaped', () => {
  expect(mailIn('en', '<b>&"').html).toContain('&lt;b>&amp;&quot;')
})
