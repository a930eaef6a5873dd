import { expect, it } from 'vitest'

import { stringsIn } from '../../../../src/blog/pages/strings.ts'

it.each([
  [['de'], 'de'],
  [['de-AT'], 'de'],
  [['DE'], 'de'],
  [['it', 'de'], 'de'],
  [['fr-CA', 'de'], 'fr'],
  [['it'], 'en'],
  [['it', 'es'], 'es'],
  [['es-MX', 'de'], 'es'],
  [['en', 'de'], 'en'],
  [['constructor', '__proto__', ''], 'en'],
])('the strings of pages of %j are in %s', (languages, language) => {
  expect(stringsIn(...languages).language).toBe(language)
})
