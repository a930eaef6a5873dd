// Which articles go into one letter: those of one outlet in one language.
import type { PayloadRequest } from 'payload'

import type { Article, ID } from '../types.ts'

import { idOf } from '../domain/idOf.ts'
import { type LetterLanguage, letterLanguages } from '../domain/letters.ts'
import { requireOptions } from '../options.ts'

export type Group = [outlet: ID, language: LetterLanguage, articles: Article[]]

export function grouped(
  articles: Article[],
  wanted: LetterLanguage | undefined,
  site: LetterLanguage,
): Group[] {
  const groups = new Map<string, Group>()
  for (const article of articles) {
    const language = wanted ?? known(article.language) ?? site
    const outlet = idOf(article.outlet) ?? ''
    const key = `${outlet} ${language}`
    const group = groups.get(key) ?? [outlet, language, []]
    groups.set(key, [outlet, language, [...group[2], article]])
  }
  return [...groups.values()]
}

/** Of a letter about one article. */
export function letterLanguageOf(req: PayloadRequest, { language }: Article): LetterLanguage {
  return known(language) ?? languageOfSite(req)
}

export function languageOfSite({ payload }: PayloadRequest): LetterLanguage {
  return known(requireOptions(payload).site.language) ?? 'en'
}

function known(tag: null | string | undefined): LetterLanguage | undefined {
  const language = tag?.toLowerCase().split('-')[0]
  return letterLanguages.find((one) => one === language)
}
