import { expect, it } from 'vitest'

import { parseIssue } from '../../../../src/blog/citation/parseIssue.ts'

it.each([
  ['167:3', '167', '3'],
  ['167(3)', '167', '3'],
  ['167 (3)', '167', '3'],
  ['vol. 167, issue 3', '167', '3'],
  ['Vol. 12 No. 4', '12', '4'],
  ['Volume 12, Number 4 (Winter 2020)', '12', '4'],
  ['Jg. 12, Heft 4', '12', '4'],
  ['12, no. 3-4', '12', '3-4'],
  ['XII, 2', 'XII', '2'],
  ['vol. 9', '9', null],
  ['vol. 9, pp. 4–12', '9', null],
  ['vol. 12, no. 3, pp. 45–67, 70', '12', '3'],
  ['pp. A1–A3', null, null],
  ['No. 45', null, '45'],
  ['Issue 3', null, '3'],
  ['Heft 12/2020', null, '12/2020'],
  ['45', null, '45'],
  ['Summer 2020', null, 'Summer 2020'],
  ['12 September\n2022', null, '12 September 2022'],
  [' ', null, null],
  [null, null, null],
])('%s is volume %s, issue %s', (printed, volume, issue) => {
  expect(parseIssue(printed)).toEqual({ issue, volume })
})
