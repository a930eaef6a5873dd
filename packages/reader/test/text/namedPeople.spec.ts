// Which names of a line other lines have: the title above, the speakers of an interview, the text below.
import { expect, it } from 'vitest'

import { namedPeopleFeatures } from '../../src/text/roles/namedPeople.ts'

const title = 'At the Lock: Berit Aamodt, Former Keeper'
const speakers = new Set(['Aamodt', 'LQ'])

function featuresOf(line: string, below: string, names: ReadonlySet<string> = new Set()): string[] {
  return (
    namedPeopleFeatures([title, line, below], [false, false, true], ['t2', 's3', 's3'], names)[1] ??
    []
  )
}

it.each([
  ['a biography that begins with the name of the title', 'Berit Aamodt kept the lock.', 'first'],
  ['a name of the title inside', 'For years, Berit Aamodt kept it.', 'inside'],
])('%s', (_, line, place) => {
  expect(featuresOf(line, 'The lock is closed.')).toEqual(
    expect.arrayContaining(['names-above', `names-above,${place}`]),
  )
})

it('a line that names a speaker, and none that speaks itself', () => {
  const below = 'LQ: When did you begin?'
  expect(featuresOf('Mrs Aamodt now lives by the sea.', below, speakers)).toContain('names-speaker')
  expect(featuresOf('Aamodt: In spring.', below, speakers)).not.toContain('names-speaker')
  expect(featuresOf('The LQ met her there.', below, speakers)).not.toContain('names-speaker')
})

it('a caption that names whom the text is about', () => {
  const caption = 'Pilot Omar al-Rashidi on the quay with a friend'
  expect(featuresOf(caption, 'Nobody asked Omar al-Rashidi for the key.')).toEqual(
    expect.arrayContaining(['people=1', 'names-below']),
  )
  expect(featuresOf(caption, 'Nobody asked for the key.')).not.toContain('names-below')
})
