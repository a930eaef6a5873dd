// What the blog needs of the app: its database, and where and under which name it stands.
import config from '@payload-config'
import { findPost, fromCursor, listPosts, pathOfAddress } from 'offprint'
import { getPayload } from 'payload'
import { cache } from 'react'

import { readSettings } from '../settings.mjs'

export const siteName = 'Offprint'

export const siteDescription = 'Pieces that first appeared elsewhere, with their sources.'

/** Where readers find the site; relative addresses in the head are made absolute with it. */
export const siteURL = () => new URL(readSettings(process.env).siteURL)

export const blog = () => getPayload({ config })

/** What feeds say of the blog. */
export const feedSite = () => ({
  description: siteDescription,
  language: 'en',
  title: siteName,
  url: siteURL().origin,
})

/** The pieces after those of a page that ended at the cursor; the newest for none, and for one that is none. */
export const postsAfter = async (cursor: string) =>
  listPosts(await blog(), { cursor: fromCursor(cursor) ?? undefined })

/** The post that an address asks for; asked once for its head and its page. */
export const postAt = cache(async (address: string) => {
  const path = pathOfAddress(address.split('/'))
  return path ? findPost(await blog(), path) : null
})
