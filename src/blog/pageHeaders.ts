// Headers of every page.
import { createHash } from 'node:crypto'

import { styles } from './pages/styles/index.ts'

const hashOfStyles = createHash('sha256').update(styles).digest('base64')

/** Nothing runs, and nothing is loaded from elsewhere. Footnotes, lists and tables of a text have style attributes. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${hashOfStyles}'`,
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join('; ')

export const pageHeaders = {
  'content-security-policy': policy,
  'content-type': 'text/html; charset=utf-8',
  vary: 'Accept-Encoding',
}
