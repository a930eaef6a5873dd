// The versions of a post in its languages, as search engines are told of them.
import type { Post } from './post.ts'

type Translated = Pick<Post, 'language' | 'path' | 'translationOf' | 'translations'>

/** Itself among them, and the original as `x-default`; none where there is no other. */
export function alternatesOf(post: Translated): [language: string, path: string][] {
  const { translationOf, translations } = post
  return translations.length === 0
    ? []
    : [
        ...[post, ...translations].map(({ language, path }): [string, string] => [language, path]),
        ['x-default', (translationOf ?? post).path],
      ]
}
