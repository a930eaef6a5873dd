import type { Piece } from 'offprint-reader'

import { describe, expect, it } from 'vitest'

import type { Work } from '../../../../src/admin/NewArticle/types.ts'

import { originOf } from '../../../../src/admin/NewArticle/origin.ts'
import { saveProblem } from '../../../../src/admin/NewArticle/problem.ts'
import {
  articleRequest,
  pieceValues,
  stageOf,
  toIntakeState,
} from '../../../../src/admin/NewArticle/values.ts'

const piece = {
  authors: [{ name: 'Ada Quill', affiliations: [], inferred: false }],
  blocks: [{ from: 'text', line: 3, role: 'title', text: 'A title' }],
  doi: null,
  kind: 'op-ed',
  language: null,
  outlet: 'The Gazette',
  outletUrl: null,
  pictures: [],
  published: '2026-03',
  sources: { outlet: { confidence: 0.4, from: 'meta' } },
  standfirst: ['One', 'Two'],
  title: 'A title',
} as unknown as Piece

function workOf(changes: Partial<Work> = {}): Work {
  const { works } = toIntakeState(
    { duplicates: [], pieces: [piece], unplaced: [], warnings: [] },
    { type: 'text', text: '' },
  )
  return { ...works[0]!, ...changes }
}

describe('what is sent of a piece', () => {
  it('is what was typed, and nothing else', () => {
    expect(articleRequest(workOf()).overrides).toEqual({})
    const typed = { authors: ' Ada Quill \n\nBen Marsh', doi: ' ' }
    expect(articleRequest(workOf({ typed })).overrides).toEqual({
      authors: ['Ada Quill', 'Ben Marsh'],
      doi: null,
    })
  })

  it('has the date as precisely as it is known', () => {
    expect(pieceValues(workOf())).toMatchObject({ precision: 'month', published: '2026-03-01' })
    const dateWith = (precision: 'day' | 'month' | 'unknown' | 'year') =>
      articleRequest(workOf({ typed: { precision, published: '2025-06-07' } })).overrides?.published
    expect([dateWith('day'), dateWith('month'), dateWith('year'), dateWith('unknown')]).toEqual([
      '2025-06-07',
      '2025-06',
      '2025',
      null,
    ])
  })

  it('is at its outlet where that and a date or an address are known, or as chosen', () => {
    expect(stageOf(workOf())).toBe('published-at-outlet')
    expect(stageOf(workOf({ typed: { outlet: ' ' } }))).toBe('drafted')
    expect(stageOf(workOf({ typed: { published: '' } }))).toBe('drafted')
    expect(stageOf(workOf({ typed: { outletUrl: 'https://a.example/b', published: '' } }))).toBe(
      'published-at-outlet',
    )
    expect(stageOf(workOf({ stage: 'drafted' }))).toBe('drafted')
  })
})

it('a field says where it was read, and whether that is sure', () => {
  expect(originOf(piece, 'title')).toEqual({ from: 'text', isUnsure: false, line: 3 })
  expect(originOf(piece, 'outlet')).toMatchObject({ from: 'meta', isUnsure: true })
  expect(originOf(piece, 'published')).toBeNull()
  expect(originOf(piece, 'doi')).toBeNull()
})

it('refusals stand beside the field that removes them', () => {
  const refusal = {
    code: 'outlet-date-missing',
    field: 'publishedAt',
    message: 'Date is required.',
  }
  const stage = { code: 'embargoed', field: 'permission.grantedBy', message: 'Not free yet.' }
  const data = {
    errors: [{ message: 'Invalid.', path: 'overrides.doi' }],
    refusals: [refusal, stage] as never,
  }
  expect(saveProblem({ errors: [{ data, message: 'Refused.' }] }, 'Failed.')).toEqual({
    fields: { doi: 'Invalid.', published: 'Date is required.' },
    messages: ['Not free yet.'],
  })
  expect(saveProblem({}, 'Failed.').messages).toEqual(['Failed.'])
})
