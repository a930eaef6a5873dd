/** @jsxImportSource preact */
// The page of a search.
import type { FoundPage } from './listPage.ts'
import type { PageSite } from './pageSite.ts'

import { renderDocument } from './document.tsx'
import { Found } from './Found.tsx'
import { titleOn } from './heads.ts'
import { SearchForm } from './SearchForm.tsx'

export function renderSearch(q: string, found: FoundPage, site: PageSite): string {
  return renderDocument({
    children: (
      <div class="h-feed list">
        <h1 class="p-name">Search</h1>
        <SearchForm q={q} />
        <Found found={found} q={q} />
      </div>
    ),
    head: { isIndexed: false, title: titleOn(site, `Search: ${q}`) },
    site,
  })
}
