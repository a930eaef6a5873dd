// Headers of every page.
import { createHash } from 'node:crypto'

import type { PageSite } from './pages/pageSite.ts'

import { allStyles } from './pages/withStyles.ts'

/** By the folder of the fonts. */
const policies = new Map<string | undefined, string>()

export function pageHeaders(
  { fonts }: Pick<PageSite, 'fonts'>,
  cacheControl: string,
): Record<string, string> {
  const policy = policies.get(fonts) ?? policyOf(fonts)
  policies.set(fonts, policy)
  return {
    'cache-control': cacheControl,
    'content-security-policy': policy,
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Encoding',
  }
}

/** Nothing runs, and nothing is loaded from elsewhere. Footnotes, lists and tables of a text have style attributes. */
function policyOf(fonts: string | undefined): string {
  const hashes = allStyles(fonts).map((styles) => `'sha256-${hashOf(styles)}'`)
  return [
    "default-src 'none'",
    `style-src ${hashes.join(' ')}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
