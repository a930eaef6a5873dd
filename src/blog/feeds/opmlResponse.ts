// The feeds of the outlets that articles appeared in, and those of the blog, as OPML: http://opml.org/spec2.opml
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { PageSite } from '../pages/pageSite.ts'

import { poolOf } from '../../database/connection.ts'
import { requireOptions } from '../../options.ts'
import { pathIn } from '../folder.ts'
import { pathOfEverything } from '../pages/addresses.ts'
import { titleOn } from '../pages/heads.ts'
import { stringsIn } from '../pages/strings.ts'
import { revalidatedResponse } from '../response.ts'
import { webAddressOf } from '../storedValues.ts'
import { element, textElement, xmlDocument } from './xml.ts'

interface Feed {
  address: string
  home: string
  name: string
}

/** Of outlets with something on the blog. Null with the option `feeds: false`. */
export async function opmlResponse(
  payload: Payload,
  request: { headers: Headers },
  site: PageSite,
): Promise<null | Response> {
  const { everything, feeds } = requireOptions(payload)
  if (feeds === false) {
    return null
  }
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<{ feed: string; name: string; url: null | string }>(
    sql`select name, feed, url from ${names.table('outlets')}
      where is_public and feed <> '' and is_own is not true order by name, id limit 1000`,
  )
  const outlets = rows.flatMap(({ name, feed, url }) => {
    const address = webAddressOf(feed)
    return address ? [{ name, address, home: webAddressOf(url) ?? '' }] : []
  })
  const text = toOPML(site, [...ownFeeds(site, everything), ...outlets])
  return revalidatedResponse(request, text, 'text/x-opml; charset=utf-8')
}

function ownFeeds(site: PageSite, hasEverything: boolean): Feed[] {
  const strings = stringsIn(site.language)
  const at = (path: string, name: string, home = '/'): Feed => ({
    name,
    address: `${site.url}${pathIn(site.folder, `${path}/feed.xml`)}`,
    home: site.url + pathIn(site.folder, home),
  })
  return [
    at('', site.name),
    at('/notes', titleOn(site, strings.introductoryNotes)),
    ...(hasEverything
      ? [at(pathOfEverything, titleOn(site, strings.everything), pathOfEverything)]
      : []),
  ]
}

function toOPML({ name }: PageSite, feeds: Feed[]): string {
  const outlines = feeds.map(({ name: text, address, home }) =>
    element('outline', {
      type: 'rss',
      ...(home ? { htmlUrl: home } : {}),
      text,
      title: text,
      xmlUrl: address,
    }),
  )
  return xmlDocument(
    element('opml', { version: '2.0' }, [
      element('head', {}, [textElement('title', name)]),
      element('body', {}, outlines),
    ]),
  )
}
