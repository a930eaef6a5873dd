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
  ['title', { fold: null, label: 'Title', tab: 0 }],
  ['body', { fold: null, label: 'body', tab: 0 }],
  ['outlet', { fold: null, label: 'Outlet', tab: 1 }],
  ['doi', { fold: 0, label: 'doi', tab: 1 }],
  ['series', { fold: 1, label: 'Series', tab: 1 }],
  ['permission.grantedBy', { fold: null, label: grantedBy, tab: 1 }],
  ['byline', { fold: null, label: 'byline', tab: 1 }],
  ['byline.0.author', { fold: null, label: 'Author', tab: 1 }],
  ['slug', { fold: null, label: 'Slug', tab: null }],
])('finds %s in its tab, and in what is folded there', (path, place) => {
  expect(findFieldLocation(fields, path)).toEqual(place)
})

it.each(['transition.reason', 'permission.nothing', ''])('finds nothing for "%s"', (path) => {
  expect(findFieldLocation(fields, path)).toBeNull()
})
