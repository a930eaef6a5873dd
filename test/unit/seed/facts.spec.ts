// The facts of the sample corpus: valid, and of the stages and terms that show a living desk.
import { describe, expect, it } from 'vitest'
import { unknownPlaceholders } from '../../../src/terms/creditLine.ts'
import { refuseMode } from '../../../src/terms/modes.ts'
import { fullTextTerms, searchPolicies } from '../../../src/terms/terms.ts'
import { stages } from '../../../src/workflow/moves.ts'
import { facts, isoDay, piecesAt, termsOf, textLines } from './sample.ts'

const today = '2026-11-01'

describe('the pieces of the sample', () => {
  it.each(facts.pieces)('$title is a line of the text, once', ({ title }) => {
    expect(textLines.filter((line) => line === title)).toHaveLength(1)
  })

  it('names the pieces in the order of the text', () => {
    const positions = facts.pieces.map(({ title }) => textLines.indexOf(title))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
  })

  it.each(facts.pieces)(
    '$title has a known stage, a listed outlet and dates that exist',
    (piece) => {
      expect(stages).toContain(piece.stage)
      expect(facts.outlets.map(({ name }) => name)).toContain(piece.outlet)
      for (const date of [piece.outletDate, piece.blogDate]) {
        if (date !== null) expect(isoDay(date)).toBe(date)
      }
    },
  )

  it('has four pieces on the blog, three at their outlets and one draft', () => {
    expect(stages.map((stage) => piecesAt(stage).length)).toEqual([1, 3, 4])
  })

  it('has a date at the outlet for all but the draft and one', () => {
    const undated = facts.pieces.filter(({ outletDate }) => outletDate === null)
    expect(undated.map(({ stage }) => stage)).toEqual(['drafted', 'republished-on-blog'])
  })

  it('has nothing on the blog before it was at the outlet', () => {
    const dated = facts.pieces.filter(({ blogDate }) => blogDate !== null)
    expect(dated).toHaveLength(3)
    for (const { blogDate, outletDate } of dated) {
      expect(String(blogDate) > String(outletDate)).toBe(true)
    }
  })
})

describe('the desk that the sample makes', () => {
  it('owes two pieces and has one blocked until the outlet is asked', () => {
    const answers = piecesAt('published-at-outlet').map((piece) => {
      const terms = termsOf(piece)
      const question = { precision: 'day', publishedOn: piece.outletDate, terms, today } as const
      return [terms.fullText, refuseMode('full', question)?.code ?? 'owed']
    })
    expect(answers).toEqual([
      ['allowed', 'owed'],
      ['after-embargo', 'owed'],
      ['ask', 'permission-missing'],
    ])
  })
})

describe('the outlets of the sample', () => {
  it('show every kind of terms and every search policy', () => {
    const terms = facts.outlets.map((outlet) => outlet.terms)
    expect(new Set(terms.map(({ fullText }) => fullText))).toEqual(new Set(fullTextTerms))
    expect(new Set(terms.map(({ searchPolicy }) => searchPolicy))).toEqual(new Set(searchPolicies))
  })

  it.each(facts.outlets)(
    '$name has a known kind and a credit line that can be filled',
    (outlet) => {
      expect(['newspaper', 'magazine', 'journal', 'brief', 'website', 'other']).toContain(
        outlet.kind,
      )
      expect(unknownPlaceholders(outlet.terms.creditTemplate)).toEqual([])
    },
  )

  it.each(facts.outlets)('$name has embargo days exactly where they count', ({ terms }) => {
    expect(terms.embargoDays !== null).toBe(terms.fullText === 'after-embargo')
  })

  it.each(facts.outlets)('$name stands under an address that nobody can own', ({ url }) => {
    expect(new URL(url).hostname).toMatch(/\.example$/)
  })
})

describe('the institutions of the sample', () => {
  it('has two whose acronyms look alike and are not the same', () => {
    expect(facts.institutions.map(({ acronym }) => acronym)).toEqual(['MSHS', 'MSHH', null, 'CTT'])
  })

  it.each(facts.institutions)('$name occurs in the text', ({ aliases, name }) => {
    const spellings = [name, ...aliases]
    expect(textLines.some((line) => spellings.some((spelling) => line.includes(spelling)))).toBe(
      true,
    )
  })
})
