// The facts of the sample corpus: they fit the text, and their stages and terms show a living desk.
import { describe, expect, it } from 'vitest'

import { fullTextTerms, searchPolicies } from '../../../src/domain/terms.ts'
import { stages } from '../../../src/domain/transitions.ts'
import { refuseMode } from '../../../src/workflow/modes.ts'
import { facts, outletOf, piecesAt, termsOf, textLines } from './sample.ts'

const today = '2026-11-01'
const isoDay = /^\d{4}-\d{2}-\d{2}$/

describe('the facts of the sample', () => {
  it.each(facts.pieces)('$title occurs once in the text', ({ title }) => {
    expect(textLines.filter((line) => line === title)).toHaveLength(1)
  })

  it('are in the order of the text', () => {
    const positions = facts.pieces.map(({ title }) => textLines.indexOf(title))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
  })

  it.each(facts.pieces)(
    '$title has a stage, a listed outlet, and whole days for dates',
    (piece) => {
      expect(stages).toContain(piece.stage)
      expect(outletOf(piece).name).toBe(piece.outlet)
      for (const date of [piece.outletDate, piece.blogDate]) {
        if (date !== null) {
          expect(date).toMatch(isoDay)
        }
      }
    },
  )

  it('are one draft, three at their outlets and four on the blog', () => {
    expect(stages.map((stage) => piecesAt(stage).length)).toEqual([1, 3, 4])
  })

  it('have a date at the outlet, except for the draft and one on the blog', () => {
    const undated = facts.pieces.filter(({ outletDate }) => outletDate === null)
    expect(undated.map(({ stage }) => stage)).toEqual(['drafted', 'republished-on-blog'])
  })

  it('have a date on the blog that is after the one at the outlet', () => {
    const dated = facts.pieces.filter(({ blogDate }) => blogDate !== null)
    expect(dated).toHaveLength(3)
    for (const { blogDate, outletDate } of dated) {
      expect(String(blogDate) > String(outletDate)).toBe(true)
    }
  })
})

describe('the data of the sample', () => {
  it('have two owed articles, and one blocked until its outlet is asked', () => {
    const answers = piecesAt('published-at-outlet').map((piece) => {
      const terms = termsOf(outletOf(piece))
      const publishedOn = piece.outletDate ?? null
      const refusal = refuseMode('full', { precision: 'day', publishedOn, terms, today })
      return [terms.fullText, refusal?.code ?? 'owed']
    })
    expect(answers).toEqual([
      ['allowed', 'owed'],
      ['after-embargo', 'owed'],
      ['ask', 'permission-missing'],
    ])
  })
})

describe('the outlets of the sample', () => {
  it('have every kind of terms and every search policy', () => {
    const terms = facts.outlets.map(termsOf)
    expect(new Set(terms.map(({ fullText }) => fullText))).toEqual(new Set(fullTextTerms))
    expect(new Set(terms.map(({ searchPolicy }) => searchPolicy))).toEqual(new Set(searchPolicies))
  })

  it.each(facts.outlets)('$name has a known kind, and no second source line', (outlet) => {
    expect(['newspaper', 'magazine', 'journal', 'brief', 'website', 'other']).toContain(outlet.kind)
    expect(termsOf(outlet).creditTemplate ?? null).toBeNull()
  })

  it.each(facts.outlets)('$name has embargo days only if they apply', (outlet) => {
    const { embargoDays, fullText } = termsOf(outlet)
    expect(embargoDays !== null).toBe(fullText === 'after-embargo')
  })

  it.each(facts.outlets)('$name has a reserved address', ({ url }) => {
    expect(new URL(url ?? '').hostname).toMatch(/\.example$/)
  })
})

describe('the institutions of the sample', () => {
  it('are four, two of which have acronyms that look alike', () => {
    expect(facts.institutions.map(({ acronym }) => acronym)).toEqual(['MSHS', 'MSHH', null, 'CTT'])
  })

  it.each(facts.institutions)('$name occurs in the text', ({ name, aliases = [] }) => {
    const found = textLines.some((line) => [name, ...aliases].some((one) => line.includes(one)))
    expect(found).toBe(true)
  })
})
