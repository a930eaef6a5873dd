// `GET /api/intake/receive`: takes over the page that a bookmarklet sends, and opens the page of a new article with it.
// A page of its own: the admin panel has no ties to the window that opened it (`cross-origin-opener-policy`).
import type { Endpoint, PayloadRequest } from 'payload'

import { createHash } from 'node:crypto'
import { escapeHTML } from 'offprint-reader/document'
import { formatAdminURL } from 'payload/shared'

import { newArticlePath, receivePath, receiverScript } from '../../import/intake/sentPage.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'

/** Says nothing of who is signed in, and stores nothing: whoever opens it ends at the page of a new article. */
export const receivePageEndpoint: Endpoint = {
  handler: showReceiver,
  method: 'get',
  path: receivePath,
}

function showReceiver(req: PayloadRequest): Response {
  const adminRoute = req.payload.config.routes.admin
  const target = formatAdminURL({ adminRoute, path: newArticlePath })
  const script = receiverScript(target)
  const hash = createHash('sha256').update(script).digest('base64')
  const { translate } = deskTranslator(req.i18n)
  const title = escapeHTML(translate('intake-reading'))
  const html = `<!doctype html>
<html lang="${escapeHTML(req.i18n.language)}">
<head><meta charset="utf-8"><title>${title}</title></head>
<body><p>${title}</p><script>${script}</script></body>
</html>
`
  return new Response(html, {
    headers: {
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; script-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })
}
