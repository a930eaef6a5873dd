// Puts the features of a stretch together: of its articles, of their fields, and of how they agree with the rest of the file.
import type { FileContext } from '../readPieces.ts'
import type { RawArticle } from '../roles/rawArticle.ts'
import type { Line } from '../text/line.ts'
import type { Stretch } from './bestAlternatives.ts'
import type { Describe } from './rerank.ts'

import { readFields } from '../readPieces.ts'
import { roleOfState } from '../roles/roleModel.ts'
import { roleStates } from '../roles/roleStates.ts'
import { toArticles } from '../roles/toArticles.ts'
import { onceFor, recall } from '../text/remembered.ts'
import { agreementFeatures } from './agreementFeatures.ts'
import { articleFeatures } from './articleFeatures.ts'
import { fieldFeatures } from './fieldFeatures.ts'
import { withStates } from './rerank.ts'

/** So many lines above and below a stretch are compared with it. */
const reach = 400

export function toDescribe(lines: readonly Line[], context: FileContext): Describe {
  const articlesOf = toReader(lines)
  return (path, { from, to }) => {
    const others = [
      ...articlesOf(path, { from: openingBelow(path, from - reach), to: from }),
      ...articlesOf(path, { from: to, to: Math.min(to + reach, lines.length) }),
    ]
    return (states) => {
      const own = articlesOf(withStates(path, { from, to }, states), { from, to })
      return [
        ...own.flatMap(featuresOnce),
        ...agreementFeatures(own, others),
        ...readFields(own, context).flatMap(fieldFeatures),
      ]
    }
  }
}

const featuresOnce = onceFor(articleFeatures)

/** The first line from there on that begins an article. */
function openingBelow(path: readonly number[], from: number): number {
  const start = Math.max(0, from)
  return start + path.slice(start).findIndex((state) => roleStates[state]?.opens === true)
}

type ReadArticles = (path: readonly number[], stretch: Stretch) => RawArticle[]

const mostArticles = 200

/** The first line of a stretch begins an article. Alternatives have most articles in common: lines with the same roles are the same object, of which all else is read once. */
function toReader(lines: readonly Line[]): ReadArticles {
  const known = new Map<string, RawArticle>()
  return (path, { from, to }) => {
    const starts = positions(from, to).filter((at) => roleStates[path[at] ?? 0]?.opens)
    return starts.map((start, index) => {
      const end = starts[index + 1] ?? to
      const states = path.slice(start, end)
      const roles = states.map((state) => roleOfState[state])
      return recall(known, `${start}:${roles.join()}`, mostArticles, () =>
        toArticle(lines.slice(start, end), states),
      )
    })
  }
}

function positions(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}

function toArticle(lines: readonly Line[], states: readonly number[]): RawArticle {
  const roled = lines.map((line, at) => {
    const { role = 'paragraph' } = roleStates[states[at] ?? 0] ?? {}
    return { line, opens: at === 0, role } as const
  })
  return toArticles(roled, []).articles[0] as RawArticle
}
