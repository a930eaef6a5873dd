// The names in lines that may be outlets, and what lines and articles around them say.
import { describe, expect, it } from 'vitest'

import { findOutlet } from '../../../src/text/outlet/findOutlet.ts'
import { isDescription } from '../../../src/text/outlet/mediumDescription.ts'
import { candidatesOf } from '../../../src/text/outlet/outletCandidates.ts'
import { namesIn } from '../../../src/text/outlet/outletNames.ts'
import { withSeries } from '../../../src/text/outlet/outletSeries.ts'

describe('the names in a line', () => {
  it.each([
    ['Reprinted from 71 Harbour Law Review 411 (2019)', 'Harbour Law Review'],
    ['VOL. 9 THE PILOT’S MISCELLANY 77', 'THE PILOT’S MISCELLANY'],
    ['Was ich schon 2004 in Ars Maris schrieb.', 'Ars Maris'],
    ['This column appeared in de Volkskrant on 4 February.', 'de Volkskrant'],
    ['il faro, 9 febbraio 2014', 'il faro'],
    ['Este saiu na revista farol, sem foto.', 'farol'],
    ['Quarterly of Quiet Ports 2010, vol. 6', 'Quarterly of Quiet Ports'],
  ])('of “%s” have %s', (line, name) => {
    expect(namesIn(line).map((one) => one.name)).toContain(name)
  })

  it('are no numbers of volumes', () => {
    const evidence = { above: ['Volume 3, Number 1'], below: [], first: '', note: [] }
    expect(candidatesOf(evidence, {}).map(({ name }) => name)).not.toContain('Volume 3')
  })

  it('keep an owner that is no outlet', () => {
    const found = findOutlet("A piece for Lloyd's Broadside, by the 20th.", { least: 1.9 })
    expect(found?.name).toBe("Lloyd's Broadside")
  })
})

describe('the line below a masthead', () => {
  it.each([
    'A Quarterly of People and Beasts',
    'Das Magazin für Rhön und Harz',
    'La revue des petits ports',
    'A fortnightly letter from a pilot',
    'suplemento de sábado',
  ])('describes it: “%s”', (line) => {
    expect(isDescription(line)).toBe(true)
  })

  it.each(['The Harbour Review', 'A tide came in', 'By Jane Okafor'])('does not: “%s”', (line) => {
    expect(isDescription(line)).toBe(false)
  })
})

describe('the articles of a file', () => {
  it('have their dated names in common', () => {
    const articles = ['Rocca, 15 July 2015', 'Faro, 9 May 2016'].map((line) =>
      candidatesOf({ above: [], below: [], first: '', head: [line], note: [] }, {}),
    )
    const [first = []] = withSeries(articles)
    expect(first.find(({ name }) => name === 'Rocca')?.features).toContain('series=all')
    expect(articles[0]?.find(({ name }) => name === 'Rocca')?.features).not.toContain('series=all')
  })
})
