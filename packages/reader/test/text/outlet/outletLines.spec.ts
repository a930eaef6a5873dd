// Which outlet the lines around a text, or a note, name.
import { describe, expect, it } from 'vitest'

import { chooseOutlets } from '../../../src/text/outlet/outletModel.ts'
import { toVocabulary } from '../../../src/text/words/vocabulary.ts'
import { readOutletLines } from './readOutletLines.ts'

/** Of which nothing but what one knows of the world says what is right. */
const open = new Set([
  'KESS, May 9 (Meridian) - A smelter closed.',
  'Nothing new here, but thoughts on Wales.',
  'Some thoughts on Belarus, in Polish.',
])
const lines = readOutletLines().filter(({ text }) => !open.has(text))

describe('the outlet of a line', () => {
  it.each(lines)('$where: “$text” is $outlet', ({ evidence, outlet, text }) => {
    const vocabulary = toVocabulary([text, 'the war, a lantern'])
    expect(chooseOutlets([evidence], { vocabulary })).toEqual([outlet])
  })

  it('has no small article', () => {
    const evidence = { above: [], below: [], first: '', note: ['Published in the Sentinel.'] }
    expect(chooseOutlets([evidence], {})).toEqual(['Sentinel'])
  })

  it('is a known one rather than another', () => {
    const note = ['A few lines from Kess with Low Tide, and a day at the Harbour School.']
    const evidence = { above: [], below: [], first: '', note }
    expect(chooseOutlets([evidence], { knownOutlets: ['Low Tide'] })).toEqual(['Low Tide'])
  })
})
