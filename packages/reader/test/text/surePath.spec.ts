// Where articles begin, and of which beginnings that is not sure.
import { describe, expect, it } from 'vitest'

import { toSourceLines } from '../../src/text/parseText.ts'
import { toFeatures } from '../../src/text/roles/readArticles.ts'
import { bestPath, type ScoreTable, toScoreTable } from '../../src/text/roles/roleModel.ts'
import { mayFollow, type RoleState, roleStates } from '../../src/text/roles/roleStates.ts'
import roleWeights from '../../src/text/roles/roleWeights.json' with { type: 'json' }
import { surePath } from '../../src/text/roles/surePath.ts'
import { readWeights } from '../../src/text/roles/weightText.ts'
import { toVocabulary } from '../../src/text/words/vocabulary.ts'

const three = `Who keeps the keeper
By Ines Carrow
The keeper of the upper gate was paid by the cart, and so he kept two books.
The drawer of the treasurer
By Ines Carrow
The drawer was never locked, and the treasurer of the club never asked why.
What the tide forgets
By Ines Carrow
The tide leaves its lists on the wall of the harbour, and nobody reads them.`

function tableOf(text: string): ScoreTable {
  const source = toSourceLines(text)
  const vocabulary = toVocabulary(source.map((line) => line.text))
  const context = { knownOutlets: [], vocabulary }
  return toScoreTable(readWeights(roleWeights), toFeatures(source, context))
}

function openings(path: readonly number[] = []): number[] {
  return [...path.keys()].filter((at) => roleStates[path[at] ?? 0]?.opens)
}

it('takes the best states where all beginnings are sure', () => {
  const table = tableOf(three)
  expect(surePath(table)).toEqual({ doubts: [], states: bestPath(table) })
  expect(openings(surePath(table)?.states)).toEqual([0, 3, 6])
})

it('reads nothing of too few lines', () => {
  expect(surePath(tableOf('A title'))).toBeNull()
})

type May = (state: RoleState) => boolean

const isTitle: May = ({ opens, role }) => opens && role === 'title'
const isParagraph: May = ({ role }) => role === 'paragraph'
const isByline: May = ({ role }) => role === 'byline'
const isTitleOrHeading: May = (state) =>
  isTitle(state) || (state.role === 'heading' && !state.beginsText)

/** Of lines that may be this or that; the last title is better than a heading by so much. */
function tableFor(lines: readonly May[], better: number): ScoreTable {
  const last = lines.findLastIndex((may) => may === isTitleOrHeading)
  return {
    emitted: lines.map((may, at) =>
      Float64Array.from(roleStates, (state) =>
        may(state) ? (at === last && isTitle(state) ? better : 0) : -1000,
      ),
    ),
    follows: Float64Array.from(
      roleStates.flatMap((from) => roleStates.map((to) => (mayFollow(from, to) ? 0 : -Infinity))),
    ),
    starts: new Float64Array(roleStates.length),
  }
}

describe('a line that may be a heading or the title of another article', () => {
  const signed = [isTitle, isByline, isParagraph, isTitleOrHeading, isParagraph]
  const bare = [isTitle, isParagraph, isTitleOrHeading, isParagraph]

  it.each([
    ['better begins an article, and it is said that this is not sure', signed, 2, [0, 3], [3]],
    ['much better begins an article', signed, 5, [0, 3], []],
    ['worse is a heading', signed, -1, [0], []],
    ['hardly better begins one where the first has a bare title, too', bare, 0.5, [0, 2], [2]],
  ])('%s', (_, lines, better, articles, doubts) => {
    const found = surePath(tableFor(lines, better))
    expect([openings(found?.states), found?.doubts]).toEqual([articles, doubts])
  })
})
