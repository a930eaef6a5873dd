import { expect, it } from 'vitest'

import { findFieldLocation } from '../../../../src/admin/StageBar/fieldLocation.ts'

const grantedBy = { de: 'Erteilt von', en: 'Granted by' }

const fields = [
  { name: 'stage', type: 'select' },
  {
    type: 'tabs',
    tabs: [
      { fields: [{ name: 'title', label: 'Title' }, { name: 'body' }] },
      {
        fields: [
          { fields: [{ name: 'outlet', label: 'Outlet' }] },
          { name: 'byline', fields: [{ fields: [{ name: 'author', label: 'Author' }] }] },
          { name: 'permission', fields: [{ name: 'grantedBy', label: grantedBy }] },
        ],
      },
    ],
  },
  { name: 'slug', label: 'Slug' },
]

it.each([
  ['title', { label: 'Title', tab: 0 }],
  ['body', { label: 'body', tab: 0 }],
  ['outlet', { label: 'Outlet', tab: 1 }],
  ['permission.grantedBy', { label: grantedBy, tab: 1 }],
  ['byline', { label: 'byline', tab: 1 }],
  ['byline.0.author', { label: 'Author', tab: 1 }],
  ['slug', { label: 'Slug', tab: null }],
])('finds %s in its tab', (path, place) => {
  expect(findFieldLocation(fields, path)).toEqual(place)
})

it.each(['transition.reason', 'permission.nothing', ''])('finds nothing for "%s"', (path) => {
  expect(findFieldLocation(fields, path)).toBeNull()
})
