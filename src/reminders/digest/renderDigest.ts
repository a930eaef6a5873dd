// The mail of a digest: subject, HTML and plain text.
import type { Digest } from './toDigest.ts'

import { toText } from './toText.ts'

export interface Rendered {
  html: string
  subject: string
  text: string
}

/** React is loaded when a mail is made, not with the config of the app. */
export async function renderDigest(digest: Digest): Promise<Rendered> {
  const [{ render }, { createElement }, { DigestMail }] = await Promise.all([
    import('@react-email/render'),
    import('react'),
    import('./DigestMail.tsx'),
  ])
  const html = await render(createElement(DigestMail, { digest }))
  return { html, subject: digest.subject, text: toText(digest) }
}
