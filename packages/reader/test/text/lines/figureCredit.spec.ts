// Where the credit begins in a line that is known to be a picture's.
import { describe, expect, it } from 'vitest'

import { isCreditLine, splitFigure } from '../../../src/text/lines/figureCredit.ts'

describe('the credit of a picture', () => {
  it.each([
    ['The pier at low tide.', '(Contributed)'],
    ['The pier at low tide', '(Jane Okafor)'],
    ['The pier at low tide.', '(Lamp Street Local History Group)'],
    ['The pier at low tide, 1962', 'Photograph by Jane Okafor'],
    ['The pier at low tide, 1962', 'Family photograph'],
    ['The pier at low tide.', '– PICTURE BY JANE OKAFOR'],
    ['The pier on Aug. 8, 2017.', 'JANE OKAFOR/AFP VIA GETTY IMAGES'],
    ['The pier in 1871.', 'Jane Okafor, CC BY-SA'],
    ['Der Pier liegt fest.', '© NDR Foto: Jane Okafor'],
    ['Figure 2 Boats per pier', 'Source: chambers of crafts.'],
  ])('"%s" ends before "%s"', (caption, credit) => {
    expect(splitFigure(`${caption} ${credit}`)).toEqual({ caption, credit })
  })

  it.each([
    'The pier at low tide (left) and at high tide (right)',
    'The pier at low tide. It was built in 1904.',
    'The pier of Kirkwall (Orkney)',
    'Okafor (centre) with the mayor of Kirkwall.',
  ])('"%s" has none', (caption) => {
    expect(splitFigure(caption)).toEqual({ caption, credit: null })
  })

  it('may be a line of its own', () => {
    expect(['SUPPLIED', '(ABC: Jane Okafor)', 'Jane Okafor/Harbour News'].every(isCreditLine)).toBe(
      true,
    )
    expect(isCreditLine('The pier at low tide')).toBe(false)
  })
})
