import { describe, expect, it } from 'vitest'

import { openingsOf } from '../../../../src/admin/notes/openings.ts'
import { documentOf } from '../../../../src/domain/plainNote.ts'

describe('openings of notes', () => {
  it('end with the name of the outlet, and the most frequent comes first', () => {
    const notes = [
      'Late as always: a column for the Averil Courier on the bell.',
      'A short op-ed for the Averil Courier on sand.',
      'A short op-ed for the Averil Courier on the road.',
    ]
    expect(openingsOf(notes.map(documentOf), 'The Averil Courier')).toEqual([
      'A short op-ed for the Averil Courier',
      'Late as always: a column for the Averil Courier',
    ])
  })

  it('are the first words where the outlet is not named', () => {
    expect(
      openingsOf([documentOf('one two three four five six seven eight nine ten')], 'Tidewrack'),
    ).toEqual(['one two three four five six seven eight nine'])
  })

  it('are none without notes', () => {
    expect(openingsOf([documentOf('')], 'Tidewrack')).toEqual([])
  })
})
