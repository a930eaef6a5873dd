// Headers of every page.
import { createHash } from 'node:crypto'

import { stylesIn } from './pages/withStyles.ts'

/** @param page its HTML: the policy has the hash of its style sheet. */
export function pageHeaders(page: string, cacheControl: string): Record<string, string> {
  return {
    'cache-control': cacheControl,
    'content-security-policy': policyOf(page),
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Encoding',
  }
}

/** Nothing runs, and nothing is loaded from elsewhere. Footnotes, lists and tables of a text have style attributes. */
function policyOf(page: string): string {
  const hash = createHash('sha256').update(stylesIn(page)).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; ')
}
