// Renders a digest: subject, HTML and plain text.
import type { Digest } from '../../types/digest.ts'

import { renderText } from './renderText.ts'

export interface RenderedDigest {
  html: string
  subject: string
  text: string
}

/** React is loaded here, so that the config of the app does not load it. */
export async function renderDigest(digest: Digest): Promise<RenderedDigest> {
  const [{ render }, { createElement }, { DigestMail }] = await Promise.all([
    import('@react-email/render'),
    import('react'),
    import('./DigestMail.tsx'),
  ])
  const html = await render(createElement(DigestMail, { digest }))
  return { html, subject: digest.subject, text: renderText(digest) }
}
