import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

import { findUnknownSettings } from '../../../src/app/unknownSettings.mjs'

it.each([
  ['SITE_ULR', 'SITE_URL'],
  ['SITE_URLS', 'SITE_URL'],
  ['SMTP_UR', 'SMTP_URL'],
  ['site_url', 'SITE_URL'],
  ['PROT', 'PORT'],
  ['OFFPRINT_CORPSU', 'OFFPRINT_CORPUS'],
  ['PAYLOAD_SECRET_FIEL', 'PAYLOAD_SECRET_FILE'],
])('%s is named at start, and that %s was meant', (name, meant) => {
  expect(findUnknownSettings({ [name]: 'x' })).toEqual([
    `${name} is not a setting and has no effect. Did you mean ${meant}?`,
  ])
})

it('a name that begins like ours is named also where nothing is near it', () => {
  expect(findUnknownSettings({ OFFPRINT_COLOUR: 'red' })).toEqual([
    'OFFPRINT_COLOUR is not a setting and has no effect.',
  ])
})

it('variables of other programs are not named', () => {
  const others = ['HOME', 'HOSTNAME', 'PATH', 'POSTGRES_PASSWORD', 'SITE_ID', 'SHELL', 'TZ', 'POST']
  expect(findUnknownSettings(Object.fromEntries(others.map((name) => [name, 'x'])))).toEqual([])
})

it('knows every setting of the documentation', () => {
  const rows = readFileSync('docs/settings.md', 'utf8').match(/^\| `[^|]+/gm) ?? []
  const settings = rows.join().match(/[A-Z][A-Z\d_]{3,}/g) ?? []
  expect(settings.length).toBeGreaterThan(30)
  expect(findUnknownSettings(Object.fromEntries(settings.map((name) => [name, 'x'])))).toEqual([])
  for (const name of settings.filter(({ length }) => length > 5)) {
    expect(findUnknownSettings({ [`${name}X`]: 'x' })).toHaveLength(1)
  }
})
