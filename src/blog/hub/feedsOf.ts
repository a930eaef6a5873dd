// Which feeds an article stands in: those that change when it does.
import { feedPaths } from '../../domain/paths.ts'
import { pathOfAuthor, pathOfOutlet, pathOfTopicNamed } from '../pages/addresses.ts'

export interface Listed {
  authors: null | string[]
  has_note: boolean | null
  outlet: null | string
  topics: null | string[]
}

const formats = [feedPaths.rss, feedPaths.atom, feedPaths.json]

/** Paths below the folder of the blog. A list that the article has left has nothing new. */
export function feedsOf({ authors, has_note: hasNote, outlet, topics }: Listed): string[] {
  const lists = [
    '',
    ...(hasNote ? ['/notes'] : []),
    ...(authors ?? []).map((slug) => pathOfAuthor({ slug })),
    ...(outlet === null ? [] : [pathOfOutlet({ slug: outlet })]),
    ...(topics ?? []).flatMap((topic) => pathOfTopicNamed(topic) ?? []),
  ]
  return [...new Set(lists)].flatMap((list) => formats.map((file) => list + file))
}
