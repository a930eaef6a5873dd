/** @jsxImportSource preact */
// The page of a search.
import type { FoundPage } from './pageData.ts'
import type { PageSite } from './pageSite.ts'

import { renderDocument } from './document.tsx'
import { titleOn } from './heads.ts'
import { PostLine } from './PostLine.tsx'
import { SearchForm } from './SearchForm.tsx'
import { type PageStrings, stringsIn } from './strings.ts'
import { usePath } from './usePath.ts'

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

interface FoundArgs {
  found: FoundPage
  q: string
  strings: PageStrings
}

export function Found({ found: { next, posts }, q, strings }: FoundArgs) {
  const href = usePath()
  if (posts.length === 0) {
    return <p>{strings.nothingFound(q)}</p>
  }
  return (
    <>
      <ol>
        {posts.map((post) => (
          <PostLine extract={post.extract} key={post.path} post={post} strings={strings} />
        ))}
      </ol>
      {next ? (
        <nav aria-label={strings.pagesOfSearch} class="pages">
          <a href={href(`/?${new URLSearchParams({ after: next, q }).toString()}`)} rel="next">
            {strings.moreResults}
          </a>
        </nav>
      ) : null}
    </>
  )
}
