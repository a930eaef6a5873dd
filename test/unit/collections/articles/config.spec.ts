import type { Field } from 'payload'

import { flattenAllFields } from 'payload'
import { expect, it } from 'vitest'

import { articles } from '../../../../src/collections/articles/config.ts'
import { resolveOptions } from '../../../../src/options.ts'
import { withLabels } from '../../../../src/translations/withLabels.ts'

const { fields } = withLabels(articles(resolveOptions({})))

it.each(['freeFrom', 'waived.by', 'waived.at'])('%s is derived and read-only', (path) => {
  expect(fieldAt(fields, path.split('.'))).toMatchObject({ admin: { readOnly: true } })
})

it.each(['waived.reason', 'permission.mode'])('%s is editable', (path) => {
  expect(fieldAt(fields, path.split('.'))).not.toMatchObject({ admin: { readOnly: true } })
})

it('a permission explains who stores it, for authors who may not', () => {
  const description = { en: expect.stringContaining('by an editor') }
  expect(fieldAt(fields, ['permission'])).toMatchObject({ admin: { description } })
})

function fieldAt(all: Field[], [first, ...rest]: string[]): unknown {
  const found = flattenAllFields({ fields: all }).find(({ name }) => name === first)
  return rest.length > 0 && found && 'fields' in found ? fieldAt(found.fields, rest) : found
}

it('the list behind “All fields” offers filters that an editor would use, and no others', () => {
  expect(filtersOf(fields)).toEqual([
    'stage',
    'title',
    'outlet',
    'outletUrl',
    'publishedAt',
    'publishedAtPrecision',
    'byline.author',
    'byline.inferred',
    'byline.affiliations.institution',
    'leadImage.image',
    'picturesNeeded',
    'doi',
    'permission.grantedOn',
    'permission.mode',
    'permission.from',
    'heldBack.on',
    'signOff',
    'waived.at',
    'snoozedUntil',
    'assignee',
    'slug',
    'kind',
    'freeFrom',
    'topics',
    'series',
    'listed',
    'language',
    'translationOf',
  ])
})

/** What Payload’s filters offer: groups and arrays do not pass on what they are themselves. */
function filtersOf(all: Field[], prefix = ''): string[] {
  return all.flatMap((field) => {
    if (
      field.type === 'ui' ||
      field.type === 'join' ||
      field.admin?.hidden ||
      ('virtual' in field && field.virtual)
    ) {
      return []
    }
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) => filtersOf(tab.fields, prefix))
    }
    const path = 'name' in field && field.name ? `${prefix}${field.name}` : prefix
    if ('fields' in field) {
      return filtersOf(field.fields, path === prefix ? prefix : `${path}.`)
    }
    return field.admin?.disableListFilter ? [] : [path]
  })
}
