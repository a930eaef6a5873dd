// Titles of the plugin's pages in the tab of the browser, and dates.
import type { SanitizedConfig } from 'payload'

import { expect, it } from 'vitest'

import { inLanguage } from '../../../src/app/(payload)/inLanguage.ts'
import { usualAdmin } from '../../../src/options/types.ts'
import { viewsOf } from '../../../src/wiring/components.ts'

const views = Object.fromEntries(viewsOf(usualAdmin).map(({ key, view }) => [key, view]))
const config = { admin: { components: { views } } } as unknown as SanitizedConfig

function titlesIn(language: 'de' | 'en') {
  const { admin } = inLanguage(config, { language })
  return Object.values(admin.components.views ?? {}).map(({ meta }) => meta?.title)
}

it('titles are in the language of the reader, and in English as in the config', () => {
  expect(titlesIn('en')).toEqual(Object.values(views).map(({ meta }) => meta.title))
  const shared = titlesIn('de').filter((title) => titlesIn('en').includes(title))
  expect(shared).toEqual([])
  expect(titlesIn('de')).not.toContain(undefined)
})

it('German dates have a dot after the day', () => {
  const dateFormat = 'd MMM yyyy, HH:mm'
  const plain = { admin: { components: {}, dateFormat } } as unknown as SanitizedConfig
  const formatIn = (language: string) => inLanguage(plain, { language }).admin.dateFormat
  expect(['de', 'en', 'fr'].map(formatIn)).toEqual(['d. MMM yyyy, HH:mm', dateFormat, dateFormat])
})
