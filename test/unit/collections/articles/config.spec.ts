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
