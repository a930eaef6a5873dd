import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, it } from 'vitest'

import { BlogLine } from '../../../../src/admin/StageBar/BlogLine.client.tsx'
import { defaultSlugs } from '../../../../src/slugs.ts'
import { user } from '../../../helpers/payloadUI.ts'

const republication = {
  id: '1',
  mode: 'full',
  path: '/2026/01/07/tides',
  republishedAt: '2026-01-07T00:00:00.000Z',
  republishedAtPrecision: 'day',
} as never

afterEach(() => {
  user.collections = {}
})

it('offers the form of the republication to those who may change it', () => {
  const draw = () => renderToStaticMarkup(<BlogLine article="1" initial={republication} />)
  user.collections = { [defaultSlugs.reminderRuns]: { read: true } }
  expect(draw()).toContain('Change mode, address or date')
  user.collections = {}
  expect(draw()).toContain('On the blog in full since 7 Jan 2026')
  expect(draw()).not.toContain('Change mode')
})
