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
          { type: 'collapsible', fields: [{ name: 'doi' }] },
          { fields: [{ name: 'outlet', label: 'Outlet' }] },
          { type: 'collapsible', fields: [{ fields: [{ name: 'series', label: 'Series' }] }] },
          { name: 'byline', fields: [{ fields: [{ name: 'author', label: 'Author' }] }] },
          { name: 'permission', fields: [{ name: 'grantedBy', label: grantedBy }] },
        ],
      },
    ],
  },
  { name: 'slug', label: 'Slug' },
]

it.each([
  ['title', { label: 'Title', fold: null, tab: 0 }],
  ['body', { label: 'body', fold: null, tab: 0 }],
  ['outlet', { label: 'Outlet', fold: null, tab: 1 }],
  ['doi', { label: 'doi', fold: 0, tab: 1 }],
  ['series', { label: 'Series', fold: 1, tab: 1 }],
  ['permission.grantedBy', { label: grantedBy, fold: null, tab: 1 }],
  ['byline', { label: 'byline', fold: null, tab: 1 }],
  ['byline.0.author', { label: 'Author', fold: null, tab: 1 }],
  ['slug', { label: 'Slug', fold: null, tab: null }],
])('finds %s in its tab, and in what is folded there', (path, place) => {
  expect(findFieldLocation(fields, path)).toEqual(place)
})

it.each(['transition.reason', 'permission.nothing', ''])('finds nothing for "%s"', (path) => {
  expect(findFieldLocation(fields, path)).toBeNull()
})
