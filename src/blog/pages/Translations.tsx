/** @jsxImportSource preact */
// Links to the same article in other languages, a line for each.
import type { Post } from '../post.ts'
import type { PageStrings } from './strings.ts'

import { inLanguage, inWordsOf } from './languages.ts'

interface TranslationsArgs {
  post: Pick<Post, 'language' | 'translations'>
  strings: PageStrings
}

export function Translations({ post, strings }: TranslationsArgs) {
  return post.translations.map(({ language, path, title }) => (
    <p class="source" key={path} {...inWordsOf(strings, post.language)}>
      {strings.articleIn(nameOf(strings, language))}{' '}
      <a href={path} hreflang={language} {...inLanguage(language)}>
        {title}
      </a>
    </p>
  ))
}

/** In the language of the page; a tag that nobody knows stays as it is. */
function nameOf({ locale }: PageStrings, tag: string): string {
  try {
    const names = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' })
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
