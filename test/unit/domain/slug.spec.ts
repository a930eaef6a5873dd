import { describe, expect, it } from 'vitest'

import { toSlug } from '../../../src/domain/slug.ts'

describe('a slug', () => {
  it.each([
    ['The Tide & the Port', 'the-tide-and-the-port'],
    ['Über den Paß', 'ueber-den-pass'],
    ['Москва', 'moskva'],
    ['', ''],
    ['The ﬁne ﬂow of oﬃces', 'the-fine-flow-of-offices'],
    ['Chapter Ⅷ, 10 m², ½', 'chapter-viii-10-m2-1-2'],
    ['…!? – ¡', ''],
    ['🙂 ❤️', ''],
  ])('of %j is %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug)
  })

  it.each([
    ['朝日新聞', '朝日新聞'],
    ['「朝日」、 新聞！', '朝日-新聞'],
    ['हिन्दी लेखक', 'हिन्दी-लेखक'],
    ['한국', '한국'],
    ['نهاية الموانئ', 'نهاية-الموانئ'],
    ['葛\u{E0100}城', '葛城'],
    ['朝\u200B日', '朝日'],
    ['\u3164', ''],
  ])('of %j, without Latin letters, is %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug)
    expect(toSlug(slug)).toBe(slug)
  })

  it.each([
    ['2022年上海峰會', '2022年上海峰會'],
    ['中國與AI', '中國與ai'],
    ['朝日 News', '朝日-news'],
    ['Über 上海 & die Häfen, Teil 2', 'ueber-上海-and-die-haefen-teil-2'],
    ['Covid在上海', 'covid在上海'],
    ['हिन्दी 2022: ガ ไม้', 'हिन्दी-2022-ガ-ไม้'],
    ['Владивосток と 서울', 'vladivostok-と-서울'],
    ['Don’t go (上海)', 'dont-go-上海'],
    ['ＡＰＥＣ ２０２２', 'apec-2022'],
    ['Обь', 'ob'],
    ['上 & 上海', '上-and-上海'],
  ])('of %j, in two scripts, keeps the letters of both: %j', (text, slug) => {
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
