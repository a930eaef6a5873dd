// robots.txt, the icons and security.txt: small files about the site, answered without the app.
import { readFileSync } from 'node:fs'

const day = 24 * 60 * 60 * 1000
/** In days. RFC 9116 wants less than a year; whoever keeps the file for a day still has a valid one. */
const validFor = 180

/** @param {{ securityContact?: string, siteURL: string }} settings */
export function serveSiteFiles({ securityContact, siteURL }) {
  const favicon = readFileSync(new URL('favicon.ico', import.meta.url))
  const icon = readFileSync(new URL('icon.svg', import.meta.url))
  const robots = Buffer.from(robotsText(siteURL))
  const files = new Map([
    ['/favicon.ico', { type: 'image/x-icon', read: () => favicon }],
    // Next would serve it under a name of its own making.
    ['/icon.svg', { type: 'image/svg+xml', read: () => icon }],
    ['/robots.txt', { type: 'text/plain; charset=utf-8', read: () => robots }],
    [
      '/.well-known/security.txt',
      {
        type: 'text/plain; charset=utf-8',
        read: () => Buffer.from(securityText(securityContact ?? siteURL, siteURL, new Date())),
      },
    ],
  ])

  /** True where the request is answered here. */
  return ({ method, url }, response) => {
    const file = method === 'GET' || method === 'HEAD' ? files.get(url.split('?')[0]) : undefined
    if (!file) {
      return false
    }
    const body = file.read()
    response.writeHead(200, {
      'cache-control': 'public, max-age=86400',
      'content-length': body.length,
      'content-type': file.type,
    })
    response.end(method === 'HEAD' ? undefined : body)
    return true
  }
}

/** Not `/admin` alone, which is also how a post's address may begin. */
export function robotsText(siteURL) {
  return `User-agent: *
Allow: /api/blog/
Allow: /api/media/file/
Disallow: /api/
Disallow: /admin/
Disallow: /admin$

Sitemap: ${siteURL}/sitemap.xml
`
}

/** RFC 9116. The end of its validity changes once a day, so that copies of a day are the same. */
export function securityText(contact, siteURL, now) {
  const today = Math.floor(now.getTime() / day) * day
  const expires = new Date(today + validFor * day).toISOString().replace('.000Z', 'Z')
  return `Contact: ${contact}
Expires: ${expires}
Preferred-Languages: en, de
Canonical: ${siteURL}/.well-known/security.txt
`
}
