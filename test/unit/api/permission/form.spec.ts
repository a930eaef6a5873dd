// What the form of an outlet says: answers for all articles and for single ones.
import { describe, expect, it } from 'vitest'

import { longest, parseAnswers } from '../../../../src/api/permission/form.ts'

function parse(fields: Record<string, string>, articles = ['a', 'b']) {
  return parseAnswers(new URLSearchParams(fields), articles)
}

function answersTo(fields: Record<string, string>) {
  return (parse(fields) as { answers?: unknown }).answers
}

describe('the answers', () => {
  it('are for all articles, as asked', () => {
    expect(parse({ answer: 'yes' })).toEqual({
      always: false,
      answers: [
        { answer: 'yes', article: 'a' },
        { answer: 'yes', article: 'b' },
      ],
      creditLine: null,
    })
  })

  it('are others for single articles', () => {
    const fields = {
      answer: 'yes',
      'answer-2': 'no',
      creditLine: ' From us. ',
      from: '2027-02-28',
      mode: 'excerpt',
      'mode-1': 'link',
      'words-2': 'We will reprint it.',
    }
    expect(parse({ ...fields, always: 'yes' })).toEqual({
      always: true,
      answers: [
        { answer: 'yes', article: 'a', from: '2027-02-28', mode: 'link' },
        { answer: 'no', article: 'b', words: 'We will reprint it.' },
      ],
      creditLine: 'From us.',
    })
  })

  it('are one with conditions where conditions stand beside a yes', () => {
    const words = 'A link first.\nNo pictures.'
    expect(answersTo({ answer: 'yes', words: 'A link first.\r\nNo pictures.' })).toEqual([
      { answer: 'conditions', article: 'a', words },
      { answer: 'conditions', article: 'b', words },
    ])
  })

  it('of a single article do not have the conditions of all others, unless it has conditions as well', () => {
    const fields = { answer: 'conditions', words: 'A link first.' }
    expect(answersTo({ ...fields, 'answer-1': 'yes' })).toEqual([
      { answer: 'yes', article: 'a' },
      { answer: 'conditions', article: 'b', words: 'A link first.' },
    ])
    expect(answersTo({ ...fields, answer: 'no', 'answer-1': 'conditions' })).toMatchObject([
      { answer: 'conditions', words: 'A link first.' },
      { answer: 'no' },
    ])
  })

  it('has no control characters in its words, but line ends and tabs', () => {
    const words = 'A\0 link\u001B\u009F,\r\n\tfirst.\0'
    expect(answersTo({ answer: 'conditions', words })).toMatchObject([
      { words: 'A link,\n\tfirst.' },
      {},
    ])
  })

  it('cannot be no and always', () => {
    expect(parse({ always: 'yes', answer: 'no' })).toMatchObject({ always: false })
  })
})

describe('a fault', () => {
  it.each([
    [{}, 'answer-missing', 'answer'],
    [{ answer: 'maybe' }, 'answer-missing', 'answer'],
    [{ 'answer-1': 'yes' }, 'answer-missing', 'answer'],
    [{ answer: 'conditions' }, 'conditions-missing', 'words'],
    [{ answer: 'conditions', words: ' \n ' }, 'conditions-missing', 'words'],
    [{ answer: 'yes', mode: 'everything' }, 'form-invalid', 'mode'],
    [{ answer: 'yes', from: '31 March' }, 'day-invalid', 'from'],
    [{ answer: 'yes', 'from-2': '2027-02-30' }, 'day-invalid', 'from-2'],
    [{ answer: 'no', words: 'x'.repeat(longest.words + 1) }, 'too-long', 'words'],
    [{ answer: 'yes', creditLine: 'x'.repeat(longest.creditLine + 1) }, 'too-long', 'creditLine'],
  ])('%o: %s at %s', (fields, error, field) => {
    expect(parse(fields as Record<string, string>)).toEqual({ error, field })
  })

  it('is none in a field that does not count', () => {
    expect(answersTo({ answer: 'no', from: 'soon' })).toMatchObject([{ answer: 'no' }, {}])
  })
})
