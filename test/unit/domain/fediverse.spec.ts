import { expect, it } from 'vitest'

import { accountsIn, fediverseAccount } from '../../../src/domain/fediverse.ts'

it.each([
  ['https://social.example/@ada', '@ada@social.example'],
  ['https://social.example/users/ada.b/', '@ada.b@social.example'],
  ['https://social.example/@ada/123', null],
  ['http://social.example/@ada', null],
  ['https://medium.com/@ada', null],
  ['https://www.youtube.com/@ada', null],
  ['https://social.example/ada', null],
  ['@ada@social.example', null],
])('the account of %s is %s', (address, account) => {
  expect(fediverseAccount(address)).toBe(account)
})

it('an account stands once', () => {
  const twice = ['https://a.example/@b', 'https://a.example/users/b', 'https://c.example']
  expect(accountsIn(twice)).toEqual(['@b@a.example'])
})
