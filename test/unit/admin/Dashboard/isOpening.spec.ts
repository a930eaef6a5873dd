import { expect, it } from 'vitest'

import { isOpening } from '../../../../src/admin/Dashboard/isOpening.ts'

const outside = ['/admin/login', '/admin/reset']

it.each([
  [undefined, true],
  ['no address', true],
  ['https://desk.example/admin/login', true],
  ['https://desk.example/admin/login?redirect=%2Fadmin', true],
  ['https://desk.example/admin/reset/token', true],
  ['https://mail.example/admin/queue', true],
  ['https://desk.example/admin/queue', false],
  ['https://desk.example/admin', false],
  ['https://desk.example/admin/logins', false],
])('from %s: %j', (referer, is) => {
  const headers = new Headers({ host: 'desk.example', ...(referer ? { referer } : {}) })
  expect(isOpening(headers, outside)).toBe(is)
})
