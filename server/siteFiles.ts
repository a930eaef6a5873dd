// Icons, robots.txt and security.txt: small files about the site, answered without the app.
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { isRead, type Middleware, pathOf, sendBody } from './middleware.ts'

const day = 24 * 60 * 60 * 1000
/** In days. RFC 9116 recommends less than a year; a copy that was cached for a day is still valid. */
const validFor = 180

interface SiteFiles {
  /** Folder of the app. */
  root: string
  securityContact?: string | undefined
  siteURL: string
}

export function serveSiteFiles({ root, securityContact, siteURL }: SiteFiles): Middleware {
  const favicon = readFileSync(path.join(root, 'server/favicon.ico'))
  const icon = readFileSync(path.join(root, 'server/icon.svg'))
  const robots = Buffer.from(robotsText(siteURL))
  const files = new Map([
    [
      '/.well-known/security.txt',
      {
        type: 'text/plain; charset=utf-8',
        read: () => Buffer.from(securityText(securityContact ?? siteURL, siteURL, new Date())),
      },
    ],
    ['/favicon.ico', { type: 'image/x-icon', read: () => favicon }],
    // Next would serve it under a name of its own making.
    ['/icon.svg', { type: 'image/svg+xml', read: () => icon }],
    ['/robots.txt', { type: 'text/plain; charset=utf-8', read: () => robots }],
  ])

  return (request, response, next) => {
    const file = isRead(request) ? files.get(pathOf(request.url)) : undefined
    if (!file) {
      next()
      return
    }
    const headers = { 'cache-control': 'public, max-age=86400', 'content-type': file.type }
    sendBody(request, response, { body: file.read(), headers, status: 200 })
  }
}

/** Not `/admin` without an end: addresses of posts can begin with it. */
export function robotsText(siteURL: string): string {
  return `User-agent: *
Allow: /api/blog/
Allow: /api/media/file/
Disallow: /api/
Disallow: /admin/
Disallow: /admin$

Sitemap: ${siteURL}/sitemap.xml
`
}

/** RFC 9116. `Expires` changes once a day, so that responses of the same day are identical. */
export function securityText(contact: string, siteURL: string, now: Date): string {
  const today = Math.floor(now.getTime() / day) * day
  const expires = new Date(today + validFor * day).toISOString().replace('.000Z', 'Z')
  return `Contact: ${contact}
Expires: ${expires}
Preferred-Languages: en, de
Canonical: ${siteURL}/.well-known/security.txt
`
}
