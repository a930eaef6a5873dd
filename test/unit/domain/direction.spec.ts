import { expect, it } from 'vitest'

import { directionOf } from '../../../src/domain/direction.ts'

it.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['ckb', 'rtl'],
  ['yi', 'rtl'],
  ['dv', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['und-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['en', 'ltr'],
  ['pa', 'ltr'],
  ['zh-Hant-TW', 'ltr'],
  ['und', 'auto'],
  ['qaa', 'auto'],
  ['', 'auto'],
  ['not a tag', 'auto'],
] as const)('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})
