// The dictionaries that texts are searched with, by language.

/** Language subtag, and PostgreSQL's name of its dictionary. The migration that makes the configurations has the same. */
const dictionaries: Readonly<Record<string, string>> = {
  id: 'indonesian',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
}

/** Our text search configuration for a language tag: words as they are where we know no dictionary. */
export function configurationOf(tag: null | string | undefined): string {
  const [language = ''] = (tag || 'en').toLowerCase().split('-')
  const known = Object.hasOwn(dictionaries, language) ? dictionaries[language] : undefined
  return known ?? 'simple'
}
