/** @jsxImportSource preact */
// The front page: a list of all posts, the newest first, and the way to all others.
import type { Overview } from './Archive.tsx'
import type { ListPage } from './pageData.ts'
import type { PageSite } from './pageSite.ts'

import { pathIn } from '../folder.ts'
import { Archive } from './Archive.tsx'
import { renderDocument } from './document.tsx'
import { headOfList, titleOn } from './heads.ts'
import { PostList } from './PostList.tsx'
import { stringsIn } from './strings.ts'

export function renderFront(list: ListPage, overview: Overview, site: PageSite): string {
  const strings = stringsIn(site.language)
  return renderDocument({
    children: (
      <>
        <div class="h-feed list">
          <data class="p-name" value={site.name} />
          <data class="u-url" value={pathIn(site.folder, '/')} />
          <h1>{list.after ? strings.olderArticles : strings.articles}</h1>
          {list.posts.length === 0 ? (
            <p>{strings.emptyBlog}</p>
          ) : (
            <PostList list={list} path="/" strings={strings} title={site.name} />
          )}
        </div>
        <Archive overview={overview} strings={strings} />
      </>
    ),
    head: {
      ...headOfList(site, '/', list.after),
      feeds: {
        isOfPage: false,
        path: '/notes',
        title: titleOn(site, strings.introductoryNotes),
      },
    },
    site,
    strings,
  })
}
