// Titles of the plugin's pages in the tab of the browser.
import type { SanitizedConfig } from 'payload'

import { expect, it } from 'vitest'

import { translateTitles } from '../../../src/app/(payload)/admin/translateTitles.ts'
import { usualAdmin } from '../../../src/options/types.ts'
import { translations } from '../../../src/translations/languages.ts'
import { viewsOf } from '../../../src/wiring/components.ts'

const views = Object.fromEntries(viewsOf(usualAdmin).map(({ key, view }) => [key, view]))
const config = { admin: { components: { views } } } as unknown as SanitizedConfig

function titlesIn(language: 'de' | 'en') {
  const { desk } = translations[language].offprint
  const translate = (key: string) => desk[key.replace('offprint:desk:', '') as keyof typeof desk]
  const { admin } = translateTitles(config, translate)
  return Object.values(admin.components.views ?? {}).map(({ meta }) => meta?.title)
}

it('are in the language of the reader, and in English as in the config', () => {
  expect(titlesIn('en')).toEqual(Object.values(views).map(({ meta }) => meta.title))
  const shared = titlesIn('de').filter((title) => titlesIn('en').includes(title))
  expect(shared).toEqual([])
  expect(titlesIn('de')).not.toContain(undefined)
})
