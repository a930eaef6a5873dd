import { expect, it } from 'vitest'

import { robotsText, securityText } from '../../../server/siteFiles.ts'

const site = 'https://blog.example.org'

it('robots.txt allows the blog, its API and its pictures', () => {
  const lines = robotsText(site).split('\n')
  expect(lines).toContain('Disallow: /admin/')
  // A post may stand at such an address as /administration.
  expect(lines).not.toContain('Disallow: /admin')
  expect(lines.indexOf('Allow: /api/blog/')).toBeLessThan(lines.indexOf('Disallow: /api/'))
  expect(lines).toContain('Sitemap: https://blog.example.org/sitemap.xml')
})

it('security.txt is valid for less than a year, and does not change within a day', () => {
  const text = (now: string) => securityText('mailto:desk@example.org', site, new Date(now))
  expect(text('2026-11-25T01:02:03.456Z')).toBe(
    `Contact: mailto:desk@example.org
Expires: 2027-05-24T00:00:00Z
Preferred-Languages: en, de
Canonical: https://blog.example.org/.well-known/security.txt
`,
  )
  expect(text('2026-11-25T23:59:59.000Z')).toBe(text('2026-11-25T01:02:03.456Z'))
})
