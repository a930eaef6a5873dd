// The folder of the site in which the blog stands, such as `/writing`: paths of the blog begin below it.
import type { Post, PostSummary } from './post.ts'

/** @param path below the folder: of a page, a post or a feed, with its query. */
export function pathIn(folder: string | undefined, path: string): string {
  if (!folder || !path.startsWith('/')) {
    return path
  }
  return folder + (/^\/(?:\?|$)/.test(path) ? path.slice(1) : path)
}

/** The path below the folder, or null for what does not lie in it. A slash at the end says nothing. */
export function pathBelow(folder: string, path: string): null | string {
  if (path !== folder && !path.startsWith(`${folder}/`)) {
    return null
  }
  return path.slice(folder.length).replace(/\/+$/, '') || '/'
}

/** A line of a list with the path that it has on the site. */
export function summaryIn<Summary extends Pick<PostSummary, 'path'>>(
  folder: string,
  post: Summary,
): Summary {
  return { ...post, path: pathIn(folder, post.path) }
}

export function postIn(folder: string, post: Post): Post {
  const { canonical } = post.head
  const { next, previous } = post.seriesBeside
  const { translationOf, translations } = post
  return {
    ...summaryIn(folder, post),
    head: { ...post.head, canonical: canonical && pathIn(folder, canonical) },
    linkPicture: post.linkPicture && pathIn(folder, post.linkPicture),
    related: post.related.map((one) => summaryIn(folder, one)),
    seriesBeside: {
      next: next && summaryIn(folder, next),
      previous: previous && summaryIn(folder, previous),
    },
    translationOf: translationOf && summaryIn(folder, translationOf),
    translations: translations.map((one) => summaryIn(folder, one)),
  }
}
