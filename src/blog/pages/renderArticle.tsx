/** @jsxImportSource preact */
// An article as HTML for a page of others, which has a frame and a head of its own.
import { renderToString } from 'preact-render-to-string'

import type { Post } from '../post.ts'
import type { PageSite } from './pageSite.ts'

import { Cite } from './Cite.tsx'
import { PostArticle } from './PostArticle.tsx'
import { stringsIn } from './strings.ts'
import { FolderProvider } from './usePath.ts'

export function renderArticle(post: Post, site: PageSite): string {
  const strings = stringsIn(post.language, site.language)
  return renderToString(
    <FolderProvider value={site.folder ?? ''}>
      <PostArticle post={post} strings={strings} />
      <Cite post={post} site={site} strings={strings} />
    </FolderProvider>,
  )
}
