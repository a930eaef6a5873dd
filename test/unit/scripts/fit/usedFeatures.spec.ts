// Which features of the annotated texts get weights.
import { describe, expect, it } from 'vitest'

import { toIsName, usedFeatures } from '../../../../packages/reader/fit/usedFeatures.ts'

function uses(features: Record<string, string[]>) {
  return Object.entries(features).map(([name, own]) => ({ name, features: own }))
}

describe('features that get weights', () => {
  it('are those of enough lines in enough texts', () => {
    const often = uses({
      a: ['notes', 'harbour', 'harbour'],
      b: ['notes', 'harbour', 'harbour'],
      c: ['notes'],
      d: ['notes'],
      e: ['notes', 'rare'],
    })
    expect(usedFeatures(often, 2)).toEqual(['notes'])
    expect(usedFeatures(often, 6)).toEqual([])
  })

  it('do not name a person whom a text is by', () => {
    const lines = ['By Ines Carrow', 'Nobody would carry a rose for Mark.', 'Mark Rose']
    const example = {
      name: 'one',
      authors: ['Ines Carrow', 'Mark Rose'],
      features: [],
      outlets: [],
      path: [],
      roled: lines.map((text, at) => ({
        line: { gap: 0, line: at + 1, text },
        opens: at === 0,
        role: 'paragraph' as const,
      })),
      separators: [],
    }
    const isName = toIsName([example])
    expect(['first=short:ines', 'last=carrow', 'prev2=by ines'].map(isName)).toEqual([
      true,
      true,
      true,
    ])
    expect(['first=by i', 'last=rose', 'note>3'].map(isName)).toEqual([false, false, false])
  })
})
