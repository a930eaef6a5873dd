// The strings of the pages, in the language that a page uses.
import { type Language, languages } from '../../translations/languages.ts'
import { es } from '../../translations/languages/es.ts'

export type PageStrings = Language['pages']

/** Spanish alone is a language of the pages only. */
const all: Readonly<Record<string, Pick<Language, 'pages'>>> = { ...languages, es }

/** Those of the first of these languages that we have; else English. */
export function stringsIn(...tags: string[]): PageStrings {
  const known = tags.map(subtagOf).find((subtag) => Object.hasOwn(all, subtag))
  return (all[known ?? 'en'] ?? languages.en).pages
}

/** Words of the newsletter, which stand on pages and in mails, and the tag of their language. */
export function lettersIn(...tags: string[]): { language: string } & PageStrings['newsletter'] {
  const { language, newsletter } = stringsIn(...tags)
  return { ...newsletter, language }
}

/** Whether two tags are of one language, as far as our strings differ by it. */
export function isSameLanguage(one: string, other: string): boolean {
  return subtagOf(one) === subtagOf(other)
}

function subtagOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
