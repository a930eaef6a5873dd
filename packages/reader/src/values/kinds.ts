// The kind of an article, as far as its page says it.
import type { ArticleKind } from '../types.ts'

const byType: [RegExp, ArticleKind][] = [
  [/^(?:Medical)?ScholarlyArticle$/, 'journal-article'],
  [/^Chapter$/, 'chapter'],
  [/^OpinionNewsArticle$/, 'op-ed'],
  [/^(?:Analysis|Background)NewsArticle$|^Report$/, 'analysis'],
  [/^(?:Critic|Review|UserReview)\w*$/, 'review'],
  [/^Interview$/, 'interview'],
]

export function kindOfTypes(types: string[]): ArticleKind | undefined {
  return byType.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1]
}

/** Of a section, a tag, or a part of an address. */
const byWord: [RegExp, ArticleKind][] = [
  [
    /^(?:op-?eds?|opinion-columns?|comment(?:ary|aries|s|isfree)?|columns?|columnists?|debate|guest-essays?|ideas|viewpoints?|perspectives?|kommentare?|meinung|debatte|gastbeitr(?:a|ä)ge?|gastkommentar|tribunes?|points?-de-vue|opinione?s?|editorials?)$/iu,
    'op-ed',
  ],
  [
    /^(?:interviews?|q-?(?:and|&)?-?a|entretiens?|entrevistas?|gespräche?|im-gespräch)$/iu,
    'interview',
  ],
  [
    /^(?:(?:book|film|movie|music|theat(?:er|re)|album|tv)-)?reviews?$|^(?:rezension(?:en)?|buchbesprechung(?:en)?|critiques?|reseñas?)$/iu,
    'review',
  ],
  [/^(?:(?:policy|research|issue|short|strategic)-)?briefs?(?:ings?)?$|^policy-notes?$/iu, 'brief'],
  [
    /^(?:analys[ei]s|análisis|analisi|hintergrund|backgrounders?|explainers?|research-reports?|reports?|working-papers?)$/iu,
    'analysis',
  ],
]

export function kindOfWords(words: string[]): ArticleKind | undefined {
  const keys = words.map((word) => word.trim().replace(/[\s_]+/g, '-'))
  return byWord.find(([pattern]) => keys.some((key) => pattern.test(key)))?.[1]
}

export function kindOfAddress(address: string | undefined): ArticleKind | undefined {
  const parts =
    address && URL.canParse(address) ? new URL(address).pathname.split('/').slice(1, -1) : []
  return kindOfWords(parts)
}

/** Titles begin or end with it: `Interview: …`, `Opinion | …`, `… – review`. */
export function kindOfTitle(title: string): ArticleKind | undefined {
  const [, before, , behind] =
    /^(?:([\p{L} -]{4,20}?)\s*[:|–—]\s)?.*?(?:\s([|–—-])\s([\p{L} -]{4,20}))?$/u.exec(title) ?? []
  return kindOfWords([before ?? '', behind ?? ''].filter(Boolean))
}
