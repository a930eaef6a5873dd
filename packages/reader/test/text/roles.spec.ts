// The fitted model: its states, its weights as text, and the articles that roles make.
import { expect, it } from 'vitest'

import { writeWeights } from '../../fit/writeWeights.ts'
import { toSourceLines } from '../../src/text/parseText.ts'
import { readArticles } from '../../src/text/roles/readArticles.ts'
import { mayEnd, mayFollow, roleStates } from '../../src/text/roles/roleStates.ts'
import roleWeights from '../../src/text/roles/roleWeights.json' with { type: 'json' }
import { readWeights } from '../../src/text/roles/weightText.ts'
import { toVocabulary } from '../../src/text/words/vocabulary.ts'

const text = `A new column for the Harbour Gazette.

Who keeps the keeper

By Ines Carrow

The keeper of the upper gate was paid by the cart, and so he kept two books.

The second of them is in the museum, and it is in much the better hand.

***

Nobody has read it since the spring of the year in which the gate was closed.

***

Another one for the Harbour Gazette.

The drawer of the treasurer

The drawer was never locked, and the treasurer of the club never asked why.

Ines Carrow is a writer in Oban.
`

it('gives each line a role, and keeps a separator within a text', () => {
  const lines = toSourceLines(text)
  const vocabulary = toVocabulary(lines.map((line) => line.text))
  const { articles, separators } = readArticles(lines, { knownOutlets: [], vocabulary })
  expect(articles.map((article) => article.lines.map(({ role }) => role))).toEqual([
    ['note', 'title', 'byline', 'paragraph', 'paragraph', 'paragraph', 'paragraph'],
    ['note', 'title', 'paragraph', 'tail-byline'],
  ])
  expect(separators).toHaveLength(1)
})

it('reads the weights that it writes', () => {
  expect(writeWeights(readWeights(roleWeights))).toEqual(roleWeights)
})

it('ends no article above its text, and begins none within a head', () => {
  const heads = roleStates.filter(({ zone }) => zone === 'head' || zone === 'title')
  const openings = roleStates.filter(({ opens }) => opens)
  expect(heads.filter(mayEnd)).toEqual([])
  expect(heads.flatMap((from) => openings.filter((to) => mayFollow(from, to)))).toEqual([])
})
