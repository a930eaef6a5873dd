import { describe, expect, it } from 'vitest'

import { FactsUnusable } from '../../../../src/errors.ts'
import { readFacts } from '../../../../src/import/write/facts.ts'

function withPiece(piece: object) {
  return JSON.stringify({ pieces: [{ title: 'A', ...piece }] })
}

describe('a facts file', () => {
  it('may be partial, and may contain unknown keys', () => {
    const facts = readFacts('{"about":"x","pieces":[{"title":"A","outletDate":null}]}')
    expect(facts).toEqual({
      institutions: [],
      outlets: [],
      pieces: [{ outletDate: null, title: 'A' }],
    })
  })

  it.each(['2020', '2020-02', '2020-02-29'])('accepts %s as a date at the outlet', (outletDate) => {
    expect(readFacts(withPiece({ outletDate })).pieces[0]?.outletDate).toBe(outletDate)
  })

  it.each([
    ['{', 'not JSON'],
    ['[]', 'JSON object'],
    ['{"pieces":{}}', '"pieces" is not a list'],
    ['{"pieces":[{}]}', 'pieces[0] has no "title"'],
    ['{"outlets":[{"name":" "}]}', 'outlets[0] has no "name"'],
    [withPiece({ outletDate: '18/11/2022' }), 'pieces[0].outletDate is "18/11/2022"'],
    [withPiece({ outletDate: '2021-02-29' }), 'pieces[0].outletDate is "2021-02-29"'],
    [withPiece({ blogDate: '2022-12' }), 'pieces[0].blogDate is "2022-12"'],
    [withPiece({ stage: 'posted' }), 'pieces[0].stage is "posted"'],
    [
      '{"outlets":[{"name":"A","terms":{"fullText":"maybe"}}]}',
      'outlets[0].terms.fullText is "maybe"',
    ],
    [
      '{"outlets":[{"name":"A","terms":{"allowedSince":"2026"}}]}',
      'outlets[0].terms.allowedSince is "2026"',
    ],
  ])('%s is refused, and named', (text, message) => {
    expect(() => readFacts(text)).toThrow(FactsUnusable)
    expect(() => readFacts(text)).toThrow(message)
  })
})
