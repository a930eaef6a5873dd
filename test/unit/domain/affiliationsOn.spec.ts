import { describe, expect, it } from 'vitest'

import type { Precision } from '../../../src/domain/days.ts'

import { affiliationsOn } from '../../../src/domain/affiliationsOn.ts'

const rows = [
  { from: '2015-01-01', institution: 'old', to: '2022-06-30' },
  { from: '2022-07-01T00:00:00.000Z', institution: 'new' },
  { institution: 'before all', to: '2015-01-01' },
  { institution: 'undated' },
]

describe('the affiliations on a day', () => {
  const table: [day: null | string, precision: Precision, held: string[]][] = [
    ['2022-06-30', 'day', ['old']],
    ['2022-07-01', 'day', ['new']],
    ['2015-01-01', 'day', ['old', 'before all']],
    ['2014-12-31', 'day', ['before all']],
    ['2022-06-01', 'month', ['old']],
    ['2022-07-15', 'month', ['new']],
    // The job changed within the year: which of the two it was is not known.
    ['2022-01-01', 'year', []],
    ['2021-01-01', 'year', ['old']],
    ['2021-01-01', 'unknown', []],
    [null, 'day', []],
  ]
  it.each(table)('%s to the %s: %j', (day, precision, held) => {
    expect(affiliationsOn(rows, day, precision).map(({ institution }) => institution)).toEqual(held)
  })
})
