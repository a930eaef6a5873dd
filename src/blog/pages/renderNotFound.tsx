/** @jsxImportSource preact */
// The page for an address without a post, a list or a profile: the same for an unknown one and for what is not public.
import type { PageSite } from './pageSite.ts'

import { renderDocument } from './document.tsx'
import { titleOn } from './heads.ts'

export function renderNotFound(site: PageSite): string {
  return renderDocument({
    children: (
      <div class="lost">
        <h1>Page not found</h1>
        <p>There is no page at this address, or it has been removed.</p>
        <p>
          <a href="/">See all articles</a>
        </p>
      </div>
    ),
    head: { isIndexed: false, title: titleOn(site, 'Not found') },
    namesFeeds: false,
    site,
  })
}
