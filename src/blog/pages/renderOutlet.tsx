/** @jsxImportSource preact */
// The page of an outlet: where it is, and its articles on the blog.
import type { OutletProfile } from '../profiles.ts'
import type { ListPage } from './listPage.ts'
import type { PageSite } from './pageSite.ts'

import { formatAddress, pathOfOutlet } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { headOfList } from './heads.ts'
import { PostList } from './PostList.tsx'
import { stringsIn } from './strings.ts'

export function renderOutlet(outlet: OutletProfile, list: ListPage, site: PageSite): string {
  const { name, url } = outlet
  const path = pathOfOutlet(outlet)
  const strings = stringsIn(site.language)
  const description = strings.articlesFromOutlet(name)
  return renderDocument({
    children: (
      <div class="h-feed list">
        <header class="profile">
          <h1 class="p-name">{name}</h1>
          <data class="u-url" value={path} />
          <p>{description}</p>
          {url ? (
            <p>
              <a href={url}>{formatAddress(url)}</a>
            </p>
          ) : null}
        </header>
        <PostList list={list} path={path} strings={strings} title={name} />
      </div>
    ),
    head: headOfList(site, path, list.after, { description, title: name }),
    site,
    strings,
  })
}
