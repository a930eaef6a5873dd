/** @jsxImportSource preact */
// The page of an article.
import type { Post } from '../post.ts'
import type { PageSite } from './pageSite.ts'

import { renderDocument } from './document.tsx'
import { headOfPost } from './heads.ts'
import { PostArticle } from './PostArticle.tsx'

export function renderPost(post: Post, site: PageSite): string {
  return renderDocument({
    children: <PostArticle post={post} />,
    head: headOfPost(site, post),
    site,
  })
}
