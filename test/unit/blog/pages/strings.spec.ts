import { describe, expect, it } from 'vitest'

import { stringsIn } from '../../../../src/blog/pages/strings.ts'

type Strings = Record<string, ((value: string) => string) | object | string>

/** Every string by its name; what has a name filled in has this one. */
function flat(strings: Strings, prefix = ''): [string, string][] {
  return Object.entries(strings).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'object') {
      return flat(value as Strings, `${prefix}${name}.`)
    }
    return [[prefix + name, typeof value === 'function' ? value('NAME') : value]]
  })
}

const en = flat(stringsIn('en') as unknown as Strings)
const de = flat(stringsIn('de') as unknown as Strings)
/** What the two languages have in common. */
const same = new Set(['direction'])

describe('the strings of pages', () => {
  it('are the same ones in every language, and none is empty', () => {
    expect(de.map(([name]) => name).toSorted()).toEqual(en.map(([name]) => name).toSorted())
    expect([...en, ...de].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('are translated', () => {
    const english = new Map(en)
    const untranslated = de.filter(([name, text]) => !same.has(name) && english.get(name) === text)
    expect(untranslated).toEqual([])
  })

  it('keep what is filled in', () => {
    const english = new Map(en)
    const lost = de.filter(
      ([name, text]) => english.get(name)?.includes('NAME') !== text.includes('NAME'),
    )
    expect(lost).toEqual([])
  })

  it.each([
    [['de'], 'de'],
    [['de-AT'], 'de'],
    [['DE'], 'de'],
    [['fr', 'de'], 'de'],
    [['fr'], 'en'],
    [['fr', 'it'], 'en'],
    [['en', 'de'], 'en'],
    [['constructor', '__proto__', ''], 'en'],
  ])('of %j are in %s', (languages, language) => {
    expect(stringsIn(...languages).language).toBe(language)
  })
})
