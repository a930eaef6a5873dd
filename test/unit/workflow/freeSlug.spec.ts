import { describe, expect, it } from 'vitest'

import { toSlug } from '../../../src/workflow/freeSlug.ts'

describe('a slug', () => {
  it.each([
    ['The Tide & the Port', 'the-tide-and-the-port'],
    ['Über den Paß', 'ueber-den-pass'],
    ['Москва', 'moskva'],
    ['朝日 News', 'news'],
    ['', ''],
    ['…!? – ¡', ''],
    ['🙂 ❤️', ''],
  ])('of %j is %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug)
  })

  it.each([
    ['朝日新聞', '朝日新聞'],
    ['「朝日」、 新聞！', '朝日-新聞'],
    ['हिन्दी लेखक', 'हिन्दी-लेखक'],
    ['ＡＢＣ', 'ａｂｃ'],
    ['한국', '한국'],
    ['葛\u{E0100}城', '葛城'],
    ['朝\u200B日', '朝日'],
    ['\u3164', ''],
  ])('of %j, without Latin letters, is %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug)
    expect(toSlug(slug)).toBe(slug)
  })

  it.each([
    ['漢', 120],
    ['𠮷', 119],
  ])('of many %s is limited in length, without splitting a letter', (letter, length) => {
    const slug = toSlug(`朝${letter.repeat(200)}`)
    expect(slug).toHaveLength(length)
    expect(slug.endsWith(letter)).toBe(true)
  })
})
