// Which outlet a note names.
import { describe, expect, it } from 'vitest'

import { findOutlet } from '../../../src/text/outlet/findOutlet.ts'

describe('the outlet of a note', () => {
  it.each([
    ['A review for the LRB, or London Review of Books to its friends.', 'London Review of Books'],
    ['Latest for War on the Rocks with the excellent Ada.', 'War on the Rocks'],
    ['A short column in Postimees about the bridge.', 'Postimees'],
    ['New on Scroll.in: what the maps do not show.', 'Scroll.in'],
    ["In today's Globe and Mail: why I have changed my mind.", 'Globe and Mail'],
    ['New post at Lawfare, cross-posted at the Centre’s own site.', 'Lawfare'],
    [
      'A post for LSE British Politics and Policy on the figures.',
      'LSE British Politics and Policy',
    ],
    ['Aeon have just published my essay on silence.', 'Aeon'],
    ['It is for Politique étrangère, the quarterly.', 'Politique étrangère'],
    ['Two pieces in British Wildlife and I have posted neither.', 'British Wildlife'],
  ])('of “%s” is %s', (note, outlet) => {
    expect(findOutlet(note, { least: 1.9 })?.name).toBe(outlet)
  })

  it.each(['No outlet this time, just me.', 'Some thoughts on Belarus, in Polish.'])(
    'is unknown in “%s”',
    (note) => {
      expect(findOutlet(note, { least: 1.9 })).toBeNull()
    },
  )
})
