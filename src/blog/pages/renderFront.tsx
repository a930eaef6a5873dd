/** @jsxImportSource preact */
// The front page: a list of all posts, the newest first.
import type { ListPage } from './listPage.ts'
import type { PageSite } from './pageSite.ts'

import { renderDocument } from './document.tsx'
import { headOfList } from './heads.ts'
import { PostList } from './PostList.tsx'
import { SearchForm } from './SearchForm.tsx'

export function renderFront(list: ListPage, site: PageSite): string {
  const isEmpty = list.posts.length === 0
  return renderDocument({
    children: (
      <div class="h-feed list">
        <data class="p-name" value={site.name} />
        <data class="u-url" value="/" />
        <h1>{list.after ? 'Older articles' : 'Articles'}</h1>
        {isEmpty ? null : <SearchForm />}
        {isEmpty ? (
          <p>Nothing has been put on the blog yet: the first article will appear here.</p>
        ) : (
          <PostList list={list} path="/" title={site.name} />
        )}
      </div>
    ),
    head: headOfList(site, '/', list.after),
    site,
  })
}
