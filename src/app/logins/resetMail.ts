// What the mails say by which a password is set: pure.
import type { ButtonMail } from 'offprint'

import type { Translate } from '../languages/translateFor.ts'

/** A new password, or the first one. */
export type MailKind = 'invite' | 'reset'

interface Wording {
  kind: MailKind
  language: string
  translate: Translate
}

/** @param href To the page of the admin panel where the password is set. */
export function resetMailOf(
  href: string,
  site: string,
  { kind, language, translate }: Wording,
): ButtonMail {
  return {
    after: [translate(`${kind}Validity`), translate(`${kind}Ignore`)],
    before: [translate(`${kind}Intro`, { site })],
    button: { href, label: translate(`${kind}Button`) },
    language,
    subject: translate(`${kind}Subject`, { site }),
  }
}
