// Which feeds an article stands in: those that change when it does.
import { feedPaths } from '../../domain/paths.ts'
import { pathOfAuthor, pathOfOutlet, pathOfSeries, pathOfTopicNamed } from '../pages/addresses.ts'

export interface Listed {
  authors: null | string[]
  has_note: boolean | null
  outlet: null | string
  series: null | string[]
  topics: null | string[]
}

const formats = [feedPaths.rss, feedPaths.atom, feedPaths.json]

/** Paths below the folder of the blog. A list that the article has left has nothing new. */
export function feedsOf(listed: Listed): string[] {
  const { authors, has_note: hasNote, outlet, series, topics } = listed
  const lists = [
    '',
    ...(hasNote ? ['/notes'] : []),
    ...(authors ?? []).map((slug) => pathOfAuthor({ slug })),
    ...(outlet === null ? [] : [pathOfOutlet({ slug: outlet })]),
    ...(series ?? []).map((slug) => pathOfSeries({ slug })),
    ...(topics ?? []).flatMap((topic) => pathOfTopicNamed(topic) ?? []),
  ]
  return [...new Set(lists)].flatMap((list) => formats.map((file) => list + file))
}
