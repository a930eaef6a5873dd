/** @jsxImportSource preact */
// The page of a search.
import type { FoundPage } from './listPage.ts'
import type { PageSite } from './pageSite.ts'

import { renderDocument } from './document.tsx'
import { Found } from './Found.tsx'
import { titleOn } from './heads.ts'
import { SearchForm } from './SearchForm.tsx'
import { stringsIn } from './strings.ts'

export function renderSearch(q: string, found: FoundPage, site: PageSite): string {
  const strings = stringsIn(site.language)
  return renderDocument({
    children: (
      <div class="h-feed list">
        <h1 class="p-name">{strings.search}</h1>
        <SearchForm q={q} strings={strings} />
        <Found found={found} q={q} strings={strings} />
      </div>
    ),
    hasSearch: false,
    head: { isIndexed: false, title: titleOn(site, strings.searchFor(q)) },
    site,
    strings,
  })
}
