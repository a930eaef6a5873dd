import { describe, expect, it } from 'vitest'

import { countWords, readingMinutes } from '../../../src/domain/readingTime.ts'

describe('the words of a text', () => {
  it.each([
    ['', 0],
    ['one two  three\nfour', 4],
    ['one – two', 2],
    ["it's 1,000 e-mails", 3],
    ['海'.repeat(255), 158],
    [`${'海'.repeat(255)} two words`, 160],
    ['ひらがなとカタカナ', 6],
    ['𠀀'.repeat(255), 158],
    ['（one） …two', 2],
  ])('%j: %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })
})

describe('the time that reading takes', () => {
  it.each([
    [0, 'en', 1],
    [238, 'en', 1],
    [2380, 'en-GB', 10],
    [1790, 'de', 10],
    [1380, 'ar', 10],
    [1580, 'zh-Hans', 10],
    [2000, 'xx', 10],
    [2000, '__proto__', 10],
    [2000, '', 10],
  ])('%i words in %j: %i min', (words, language, minutes) => {
    expect(readingMinutes(words, language)).toBe(minutes)
  })
})
