// Titles as they are compared.
import { expect, it } from 'vitest'

import { titleKey } from '../../../src/domain/search/titleKey.ts'

it.each([
  ['Low water', '=lowwater'],
  ['“Low-Water!”', '=lowwater'],
  ['ÉTUDES d’ici', '=étudesdici'],
  ['…', null],
])('%s is %s', (title, key) => expect(titleKey(title)).toBe(key))
