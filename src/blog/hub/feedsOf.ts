// Which feeds an article stands in: those that change when it does.
import { feedPaths } from '../../domain/paths.ts'
import {
  pathOfAuthor,
  pathOfEverything,
  pathOfOutlet,
  pathOfSeries,
  pathOfTopicNamed,
} from '../pages/addresses.ts'

export interface Listed {
  authors: null | string[]
  has_note: boolean | null
  /** Else it stands on the list of everything alone. */
  is_public: boolean
  outlet: null | string
  series: null | string[]
  topics: null | string[]
}

const formats = [feedPaths.rss, feedPaths.atom, feedPaths.json]

/**
 * Paths below the folder of the blog. A list that the article has left has nothing new.
 * @param hasEverything whether there is a list of everything.
 */
export function feedsOf(listed: Listed, hasEverything: boolean): string[] {
  const lists = [
    ...(hasEverything ? [pathOfEverything] : []),
    ...(listed.is_public ? listsOf(listed) : []),
  ]
  return [...new Set(lists)].flatMap((list) => formats.map((file) => list + file))
}

function listsOf({ authors, has_note: hasNote, outlet, series, topics }: Listed): string[] {
  return [
    '',
    ...(hasNote ? ['/notes'] : []),
    ...(authors ?? []).map((slug) => pathOfAuthor({ slug })),
    ...(outlet === null ? [] : [pathOfOutlet({ slug: outlet })]),
    ...(series ?? []).map((slug) => pathOfSeries({ slug })),
    ...(topics ?? []).flatMap((topic) => pathOfTopicNamed(topic) ?? []),
  ]
}
