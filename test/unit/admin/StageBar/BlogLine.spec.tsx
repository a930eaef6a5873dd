import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

import { BlogLine } from '../../../../src/admin/StageBar/BlogLine.client.tsx'
import { defaultSlugs } from '../../../../src/slugs.ts'
import { languages } from '../../../../src/translations/languages.ts'

const user = vi.hoisted(() => ({ collections: {} }))

vi.mock('@payloadcms/ui', () => ({
  Link: 'a',
  useAuth: vi.fn(() => ({ permissions: user })),
  useConfig: vi.fn(() => ({ config: { admin: {}, routes: { admin: '/admin', api: '/api' } } })),
  useDocumentInfo: vi.fn(() => ({})),
  useTranslation: vi.fn(() => ({
    i18n: { language: 'en', translations: { offprint: { desk: languages.en.desk } } },
  })),
}))

const republication = {
  id: '1',
  mode: 'full',
  path: '/2026/01/07/tides',
  republishedAt: '2026-01-07T00:00:00.000Z',
  republishedAtPrecision: 'day',
} as never

it('offers the form of the republication to those who may change it', () => {
  const draw = () => renderToStaticMarkup(<BlogLine article="1" initial={republication} />)
  user.collections = { [defaultSlugs.reminderRuns]: { read: true } }
  expect(draw()).toContain('Change mode, address or date')
  user.collections = {}
  expect(draw()).toContain('On the blog in full since 7 Jan 2026')
  expect(draw()).not.toContain('Change mode')
})
