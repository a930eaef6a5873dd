// Attributes for language and direction: of what an article says, and of what the page says around it.
import { directionOf } from '../../domain/direction.ts'
import { isSameLanguage, type PageStrings } from './strings.ts'

interface LanguageAttributes {
  dir?: 'auto' | 'ltr' | 'rtl'
  lang?: string
}

/** Of text in a language of its own. */
export function inLanguage(tag: string): LanguageAttributes {
  return { dir: directionOf(tag), lang: tag }
}

/** Of text in the language of an article, on a page in that of these strings: only what differs. */
export function inLanguageOn(strings: PageStrings, tag: string): LanguageAttributes {
  if (tag === strings.language) {
    return {}
  }
  const dir = directionOf(tag)
  return { ...(dir === strings.direction ? {} : { dir }), lang: tag }
}

/** Of words of the page inside an article: none where both are in the same language. */
export function inWordsOf(strings: PageStrings, article: string): LanguageAttributes {
  return isSameLanguage(strings.language, article)
    ? {}
    : { dir: strings.direction, lang: strings.language }
}
