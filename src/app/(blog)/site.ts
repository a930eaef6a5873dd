// What the blog needs of the app: its database, and where and under which name it stands.
import config from '@payload-config'
import { getPayload } from 'payload'

import { blogSite } from '../blogSite.ts'
import { readSettings } from '../settings.mjs'

/** How the site is called, and where readers find it. */
export function site() {
  const settings = readSettings(process.env)
  return { ...blogSite(settings), url: new URL(settings.siteURL).origin }
}

/** What feeds say of the blog. */
export function feedSite() {
  const { name, description, language, url } = site()
  return { description, language, title: name, url }
}

export function blog() {
  return getPayload({ config })
}
