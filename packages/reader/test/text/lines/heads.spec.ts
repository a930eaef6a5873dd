// What lines above a text say: dates among other matter, labels of abstracts, fields of a database.
import { describe, expect, it } from 'vitest'

import { findDate } from '../../../src/text/lines/datedLine.ts'
import { isAbstractLabel, isIntroduction } from '../../../src/text/lines/openings.ts'
import { isDate } from '../../../src/text/lines/readDate.ts'
import { readRecordField, withoutTitleLabel } from '../../../src/text/lines/recordFields.ts'

describe('dates', () => {
  it.each([
    '2 grudnia 2018, 09:00',
    '23 Kasım 2020 Pazartesi',
    'Publicerad 2022-11-15 05.00',
    'Added 2nd February 2017 09:14 AM',
  ])('%s is a date', (text) => {
    expect(isDate(text)).toBe(true)
  })

  it('finds the date between a section and a label', () => {
    expect(findDate('MAGAZINE | 19 AUGUST 2019 | COVER STORY')).toEqual({
      after: '| COVER STORY',
      before: 'MAGAZINE |',
    })
  })

  it('takes no year for a date', () => {
    expect(findDate('Journal of Small States, Vol. 12 (2019), pp. 211–219')).toBeNull()
  })
})

describe('labels above a text', () => {
  it.each(['Résumé', 'Key messages:', 'A B S T R A C T', 'Özet', 'Streszczenie'])(
    '%s is the label of an abstract',
    (text) => {
      expect(isAbstractLabel(text)).toBe(true)
    },
  )

  it('knows an introduction by its number', () => {
    expect(isIntroduction('1. Einleitung')).toBe(true)
    expect(isIntroduction('An introduction to knots')).toBe(false)
  })
})

describe('fields of a database', () => {
  it.each([
    ['702 palabras', 'length'],
    ['Documento EUNMEX0020190918ef9i0002x', 'document'],
    ['2 of 3 DOCUMENTS', 'document'],
    ['BYLINE: HETTIE OYELARAN', 'author'],
    ['A bell that was tuned with a file', null],
  ])('%s', (text, field) => {
    expect(readRecordField(text)).toBe(field)
  })

  it('cuts the label off a title', () => {
    expect(withoutTitleLabel('TITLE: The bell at bed nine')).toBe('The bell at bed nine')
    expect(withoutTitleLabel('Ransoms: a modest case')).toBe('Ransoms: a modest case')
  })
})
