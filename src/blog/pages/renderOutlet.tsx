/** @jsxImportSource preact */
// The page of an outlet: where it is, and its articles on the blog.
import type { OutletProfile } from '../profiles.ts'
import type { ListPage } from './listPage.ts'
import type { PageSite } from './pageSite.ts'

import { formatAddress, pathOfOutlet } from './addresses.ts'
import { renderList } from './renderList.tsx'
import { stringsIn } from './strings.ts'

export function renderOutlet(outlet: OutletProfile, list: ListPage, site: PageSite): string {
  const { name, url } = outlet
  return renderList({
    children: url ? (
      <p>
        <a href={url}>{formatAddress(url)}</a>
      </p>
    ) : null,
    description: stringsIn(site.language).articlesFromOutlet(name),
    list,
    path: pathOfOutlet(outlet),
    site,
    title: name,
  })
}
