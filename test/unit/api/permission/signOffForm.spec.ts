import { describe, expect, it } from 'vitest'

import { parseSignOff } from '../../../../src/api/permission/signOff/form.ts'

const blocks = [
  'A title',
  `A paragraph of which nobody wants to read all words ${'on '.repeat(20)}`,
]

function parse(fields: Record<string, string>) {
  return parseSignOff(new URLSearchParams(fields), blocks)
}

describe('the form of a sign-off', () => {
  it('approves, without a word', () => {
    expect(parse({ answer: 'yes' })).toEqual({ answer: 'yes', words: '' })
  })

  it('asks for changes, with the paragraph that each is about', () => {
    expect(parse({ answer: 'changes', words: 'Shorter.', 'words-2': 'No “on”.' })).toEqual({
      answer: 'conditions',
      words: expect.stringMatching(/^Shorter\.\n\n§ 2 “A paragraph of .* …”: No “on”\.$/) as string,
    })
  })

  it('does not lose what was written beside an approval', () => {
    expect(parse({ answer: 'yes', 'words-1': 'Another title.' })).toMatchObject({
      answer: 'conditions',
    })
  })

  it.each([
    ['answer-missing', {}],
    ['answer-missing', { answer: 'no' }],
    ['changes-missing', { answer: 'changes', 'words-3': 'Of a paragraph that is not there.' }],
    ['too-long', { answer: 'changes', 'words-2': 'x'.repeat(2001) }],
  ])('says what is wrong: %s', (error, fields) => {
    expect(parse(fields as Record<string, string>)).toMatchObject({ error })
  })
})
