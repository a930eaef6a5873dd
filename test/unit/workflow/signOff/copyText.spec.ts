import { paragraphsToDocument } from 'offprint-reader/document'
import { describe, expect, it } from 'vitest'

import { copyText } from '../../../../src/workflow/signOff/copyText.ts'

const whole = {
  body: paragraphsToDocument(['The first one.', 'The second one.']) as never,
  bylineText: ['By Ada Reyes'],
  standfirst: ['A line'],
  title: 'A title',
}
const authors = ['Ada Reyes', 'Cem Oz']
const { blocks, hash } = copyText(whole, authors)

function hashWith(change: object, by = authors): string {
  return copyText({ ...whole, ...change }, by).hash
}

describe('the copy that is signed off', () => {
  it('is title, byline, standfirst and paragraphs, with authors whom the printed byline leaves out', () => {
    expect(blocks).toEqual([
      'A title',
      'By Ada Reyes\nCem Oz',
      'A line',
      'The first one.',
      'The second one.',
    ])
    expect(hash).toMatch(/^[\da-f]{64}$/)
  })

  it.each([
    ['the title', { title: 'A title.' }],
    ['the byline', { bylineText: ['By A. Reyes'] }],
    ['the standfirst', { standfirst: [] }],
    ['a word', { body: paragraphsToDocument(['The first one.', 'The second two.']) }],
    ['the caption', { leadImage: { caption: 'A quay' } }],
    ['the credit', { leadImage: { credit: 'Photo: Cem Oz' } }],
    ['the dateline', { dateline: 'Lisbon, 3 May' }],
    ['the acknowledgements', { acknowledgements: ['Thanks to the crew.'] }],
    ['the order', { body: paragraphsToDocument(['The second one.', 'The first one.']) }],
  ])('is another one after a change of %s', (_, change) => {
    expect(hashWith(change)).not.toBe(hash)
  })

  it('has the words of notes in it', () => {
    const note = (text: string) => ({
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'Said so' },
              { type: 'footnote-ref', label: '1', noteId: 'a' },
            ],
          },
          {
            type: 'footnotes',
            children: [
              {
                type: 'footnote',
                children: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
                label: '1',
                noteId: 'a',
              },
            ],
          },
        ],
      },
    })
    expect(hashWith({ body: note('Here.') })).not.toBe(hashWith({ body: note('There.') }))
  })

  it('is the same for spaces, for fields without a word, and for what the editor stores beside the words', () => {
    const empty = { body: whole.body, title: whole.title }
    expect(copyText({ ...empty, bylineText: [''], standfirst: [' '] }, []).hash).toBe(
      copyText({ ...empty, bylineText: null, standfirst: null }, []).hash,
    )
    const nothing = { acknowledgements: [], dateline: '', leadImage: { caption: null, credit: '' } }
    expect(hashWith(nothing)).toBe(hash)
    expect(hashWith({ title: ' A  title ' })).toBe(hash)
    const text = JSON.stringify(whole.body).replaceAll('"type":"text"', '"style":"","type":"text"')
    expect(hashWith({ body: JSON.parse(text) as never })).toBe(hash)
  })

  it('is another one without one of its authors', () => {
    expect(hashWith({}, ['Ada Reyes'])).not.toBe(hash)
  })
})
