/** @jsxImportSource preact */
// The page of an article: in its language where we have our words in it, else in that of the site.
import { renderToString } from 'preact-render-to-string'

import type { Post } from '../post.ts'
import type { PageSite } from './pageSite.ts'

import { Cite } from './Cite.tsx'
import { renderDocument } from './document.tsx'
import { headOfPost } from './heads.ts'
import { Neighbours, type NeighboursOfPost } from './Neighbours.tsx'
import { PostArticle } from './PostArticle.tsx'
import { Related } from './Related.tsx'
import { SeriesPart } from './SeriesPart.tsx'
import { stringsIn } from './strings.ts'
import { FolderProvider } from './usePath.ts'

export function renderPost(post: Post, neighbours: NeighboursOfPost, site: PageSite): string {
  const strings = stringsIn(post.language, site.language)
  return renderDocument({
    children: (
      <>
        <PostArticle post={post} strings={strings} />
        <SeriesPart post={post} strings={strings} />
        <Cite post={post} site={site} strings={strings} />
        <Related posts={post.related} strings={strings} />
        <Neighbours neighbours={neighbours} strings={strings} />
      </>
    ),
    head: headOfPost(site, post),
    site,
    strings,
  })
}

export function renderArticle(post: Post, site: PageSite): string {
  const strings = stringsIn(post.language, site.language)
  return renderToString(
    <FolderProvider value={site.folder ?? ''}>
      <PostArticle post={post} strings={strings} />
      <Cite post={post} site={site} strings={strings} />
    </FolderProvider>,
  )
}
