import { expect, it } from 'vitest'

import { formatInstant } from '../../../../src/admin/hooks/formatInstant.ts'

it.each([
  ['en', '3 Nov 2026, 08:05'],
  ['de', '3. Nov. 2026, 08:05'],
  ['fr', '3 nov. 2026, 08:05'],
])('writes moments in %s with the name of the month, as days are written', (locale, text) => {
  expect(formatInstant('2026-11-03T08:05:00.000Z', locale, 'UTC')).toBe(text)
})
