// A text repeats what is hidden where it has a passage of it, or all of a short value that nothing else shows.
import type { FlattenedField, PayloadRequest } from 'payload'

import { describe, expect, it } from 'vitest'

import { repeatsHidden } from '../../../src/visibility/hiddenWords.ts'
import { textDocument } from '../../helpers/documents.ts'

const staff = { read: () => false }
const fields = [
  { name: 'title', type: 'text' },
  { name: 'body', type: 'richText', access: staff },
  { name: 'contact', type: 'email', access: staff },
  { name: 'stage', type: 'select', access: staff },
  { name: 'secret', type: 'text', hidden: true },
  {
    name: 'permission',
    type: 'group',
    access: staff,
    flattenedFields: [{ name: 'reason', type: 'text' }],
  },
  {
    name: 'rows',
    type: 'array',
    flattenedFields: [
      { name: 'shown', type: 'text' },
      {
        name: 'failing',
        type: 'text',
        access: {
          read: () => {
            throw new Error('a rule of the app')
          },
        },
      },
    ],
  },
] as unknown as FlattenedField[]

const doc = {
  body: textDocument('It was the best of times.', 'Tiny.', 'Unforgettable.'),
  contact: 'desk@outlet.example',
  permission: { reason: 'They said yes by telephone, on a Monday.' },
  rows: [{ failing: 'never shown', shown: 'in each row' }],
  secret: 'hidden in all answers',
  stage: 'published-at-outlet',
  title: 'Unforgettable forbidden cities',
}

function ask(text: string): Promise<boolean> {
  return repeatsHidden({} as PayloadRequest, fields, doc, text)
}

describe('a text repeats what is hidden', () => {
  it.each([
    'A summary: it was THE best\nof all… it was the best of!',
    JSON.stringify(doc.body),
    'Write to <desk@outlet.example>',
    'said yes by telephone on',
    'hidden in all answers',
    'row: never shown',
  ])('%s', async (text) => {
    expect(await ask(text)).toBe(true)
  })
})

describe('a text repeats nothing hidden', () => {
  it.each([
    '',
    'the best of',
    'tiny',
    doc.title,
    'published-at-outlet',
    'Unforgettable, in each row of forbidden cities',
    'They said: yes',
  ])('%s', async (text) => {
    expect(await ask(text)).toBe(false)
  })
})
