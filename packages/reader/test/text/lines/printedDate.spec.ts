// The date that a line prints.
import { expect, it } from 'vitest'

import { printedDate } from '../../../src/text/lines/datedLine.ts'

it.each([
  ['14 January 2020', '2020-01-14'],
  ['Manado, North Sulawesi / Thu, February 18, 2021', '2021-02-18'],
  ['Publié le 3 mars 2021 à 08h15 - Mis à jour le 4 mars 2021 à 10h02', '2021-03-03'],
  ['Freiburg, 12. November 2018', '2018-11-12'],
  ['APRIL 2016 ISSUE', '2016-04'],
  ['Spring 2011', '2011'],
  ['Isis Review, vol. 8, no. 4 (2013), pp. 402–405', '2013'],
  ['7/02/2020', '2020'],
  ['Thursday', undefined],
])('of “%s” is %s', (text, date) => {
  expect(printedDate(text)).toBe(date)
})
