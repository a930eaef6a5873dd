/** @jsxImportSource preact */
// The page for an address without a post, a list or a profile: the same for an unknown one and for what is not public.
import type { PageSite } from './pageSite.ts'

import { pathIn } from '../folder.ts'
import { renderDocument } from './document.tsx'
import { titleOn } from './heads.ts'
import { stringsIn } from './strings.ts'

export function renderNotFound(site: PageSite): string {
  const strings = stringsIn(site.language)
  const { heading, text, title } = strings.notFound
  return renderDocument({
    children: (
      <div class="lost">
        <h1>{heading}</h1>
        <p>{text}</p>
        <p>
          <a href={pathIn(site.folder, '/')}>{strings.seeAllArticles}</a>
        </p>
      </div>
    ),
    head: { isIndexed: false, title: titleOn(site, title) },
    namesFeeds: false,
    site,
    strings,
  })
}
