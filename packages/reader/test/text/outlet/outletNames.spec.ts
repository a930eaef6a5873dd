// The names in lines that may be outlets.
import { describe, expect, it } from 'vitest'

import { candidatesOf } from '../../../src/text/outlet/outletCandidates.ts'
import { namesIn } from '../../../src/text/outlet/outletNames.ts'

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
})
