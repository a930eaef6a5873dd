// What is remembered while a file is read.
import { describe, expect, it } from 'vitest'

import { onceFor, remembered, remembering } from '../../src/text/words/remembered.ts'

/** A function of a text, and the texts that it was asked. */
function toCounted(most?: { letters: number; texts: number }) {
  const asked: string[] = []
  const read = remembered((text) => {
    asked.push(text)
    return text === '' ? null : text.length
  }, most)
  return { asked, read }
}

describe('what is remembered', () => {
  it('is read once within a run, also where it is null', () => {
    const { asked, read } = toCounted()
    const found = remembering(() => ['gate', '', 'gate', ''].map(read))
    expect(found).toEqual([4, null, 4, null])
    expect(asked).toEqual(['gate', ''])
  })

  it('is cleared at the end of a run, also of one that throws', () => {
    const { asked, read } = toCounted()
    remembering(() => read('gate'))
    expect(() =>
      remembering(() => {
        read('gate')
        throw new Error('No article')
      }),
    ).toThrow('No article')
    read('gate')
    read('gate')
    expect(asked).toEqual(['gate', 'gate', 'gate', 'gate'])
  })

  it('lasts until the outer run ends', () => {
    const { asked, read } = toCounted()
    remembering(() => {
      remembering(() => read('gate'))
      read('gate')
    })
    expect(asked).toEqual(['gate'])
  })

  it('has neither long texts nor more than so many', () => {
    const { asked, read } = toCounted({ letters: 4, texts: 2 })
    remembering(() => ['a gate', 'a gate', 'one', 'two', 'six', 'six', 'one'].map(read))
    expect(asked).toEqual(['a gate', 'a gate', 'one', 'two', 'six', 'one'])
  })

  it('is read once for each object', () => {
    const read = onceFor((place: { name: string }) => ({ name: place.name }))
    const [one, other] = [{ name: 'Cork' }, { name: 'Cork' }]
    expect(read(one)).toBe(read(one))
    expect(read(one)).not.toBe(read(other))
  })
})
