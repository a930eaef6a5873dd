// The data of a page with the paths that its posts have on a site where the blog stands in a folder.
import type { PageData } from './pages/pageData.ts'

import { postIn, summaryIn } from './folder.ts'

/** @param siteUrl of the options, with which the addresses of posts were stored. */
export function pageIn(folder: string, page: PageData, siteUrl: string): PageData {
  const withPaths = <Item extends { path: string }>(items: Item[]) =>
    items.map((item) => summaryIn(folder, item))
  switch (page.kind) {
    case 'post':
      return {
        ...page,
        neighbours: {
          next: page.neighbours.next && summaryIn(folder, page.neighbours.next),
          previous: page.neighbours.previous && summaryIn(folder, page.neighbours.previous),
        },
        post: postIn(folder, page.post, siteUrl),
      }
    case 'search':
      return { ...page, found: { ...page.found, posts: withPaths(page.found.posts) } }
    default:
      return { ...page, list: { ...page.list, posts: withPaths(page.list.posts) } }
  }
}
