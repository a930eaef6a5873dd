import { expect, it } from 'vitest'

import { parseText } from '../../src/text/parseText.ts'

const text = `Who guards the harbour lights

By Maren Oldfield and Tomas Brek

This article first appeared in The Averil Courier on 12 March 2026.

The lights at the mouth of the harbour have been dark for three weeks, and nobody can say whose job it is to mend them.[1]

Few people have read the bylaw of 1932, which gives the duty to the pilots.

Notes

[1] Harbour log, February 2026.
`

it('takes where an article appeared for its note, also between byline and text', () => {
  const [piece] = parseText(text).pieces
  expect(piece).toMatchObject({
    bylineText: [{ text: 'By Maren Oldfield and Tomas Brek' }],
    note: [{ text: 'This article first appeared in The Averil Courier on 12 March 2026.' }],
    outlet: 'The Averil Courier',
    title: { text: 'Who guards the harbour lights' },
  })
  expect(piece?.body).toHaveLength(2)
})
