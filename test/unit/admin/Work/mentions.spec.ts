import { expect, it } from 'vitest'

import { mentionedIn, withMention } from '../../../../src/admin/Work/mentions.ts'

const people = ['Ann', 'Ann Lee', 'Ben (desk)', 'Zoë'].map((name) => ({ id: name, name }))

it.each([
  ['', []],
  ['Ann, what about this?', []],
  ['@Ann what about this?', ['Ann']],
  ['@ann lee: yes', ['Ann Lee']],
  ['@Ann Lee and @Ann', ['Ann', 'Ann Lee']],
  ['@Annette', []],
  ['ask @Ben (desk)!', ['Ben (desk)']],
  ['@Zoë.', ['Zoë']],
])('%j mentions %j', (text, ids) => {
  expect(mentionedIn(text, people)).toEqual(ids)
})

it('a mention is added at the end', () => {
  expect(withMention('', 'Ann')).toBe('@Ann ')
  expect(withMention('Hello ', 'Ann')).toBe('Hello @Ann ')
  expect(withMention('Hello', '')).toBe('Hello')
})
