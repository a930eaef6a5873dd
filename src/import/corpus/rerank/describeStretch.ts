// Puts the features of a stretch together: of its articles, of their fields, and of how they agree with the rest of the file.
import type { FileContext } from '../readPieces.ts'
import type { RawArticle } from '../roles/rawArticle.ts'
import type { Line } from '../text/line.ts'
import type { Stretch } from './bestAlternatives.ts'
import type { Describe } from './rerank.ts'

import { readPieces } from '../readPieces.ts'
import { roleStates } from '../roles/roleStates.ts'
import { toArticles } from '../roles/toArticles.ts'
import { agreementFeatures } from './agreementFeatures.ts'
import { articleFeatures } from './articleFeatures.ts'
import { fieldFeatures } from './fieldFeatures.ts'

/** So many lines above and below a stretch are compared with it. */
const reach = 400

export function toDescribe(lines: readonly Line[], context: FileContext): Describe {
  return (path, { from, to }) => {
    const others = [
      ...articlesOf(lines, path, { from: openingBelow(path, from - reach), to: from }),
      ...articlesOf(lines, path, { from: to, to: Math.min(to + reach, lines.length) }),
    ]
    return (states) => {
      const own = articlesOf(lines.slice(from, to), states, { from: 0, to: states.length })
      return [
        ...own.flatMap(articleFeatures),
        ...agreementFeatures(own, others),
        ...readPieces(own, context).flatMap(fieldFeatures),
      ]
    }
  }
}

/** The first line from there on that begins an article. */
function openingBelow(path: readonly number[], from: number): number {
  const start = Math.max(0, from)
  return start + path.slice(start).findIndex((state) => roleStates[state]?.opens === true)
}

/** The first line of the stretch begins an article. */
function articlesOf(
  lines: readonly Line[],
  path: readonly number[],
  { from, to }: Stretch,
): RawArticle[] {
  const roled = lines.slice(from, to).map((line, at) => {
    const { opens = false, role = 'paragraph' } = roleStates[path[from + at] ?? 0] ?? {}
    return { line, opens, role } as const
  })
  return toArticles(roled, []).articles
}
