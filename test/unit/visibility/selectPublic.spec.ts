import type { CollectionBeforeOperationHook } from 'payload'

import { expect, it } from 'vitest'

import { everybodyField, nobodyField, staffField } from '../../../src/access/rules.ts'
import { resolveOptions } from '../../../src/options.ts'
import { selectPublic } from '../../../src/visibility/selectPublic.ts'

type Hook = Parameters<CollectionBeforeOperationHook>[0]

const ours = [
  { name: 'title', type: 'text' },
  { name: 'slug', type: 'text', access: { read: everybodyField } },
  { name: 'permission', type: 'group', access: { read: staffField }, fields: [] },
  { name: 'importKey', type: 'text', access: { create: nobodyField, read: nobodyField } },
]
const closed = { importKey: false, permission: false }

function select(given: unknown, over: object = {}, flattenedFields: object[] = ours): unknown {
  const payload = { config: { custom: { offprint: resolveOptions({}) } } }
  const hook = {
    args: { select: given },
    collection: { flattenedFields },
    operation: 'read',
    req: { payload, user: null },
    ...over,
  }
  return (selectPublic(hook as unknown as Hook) as { select?: unknown }).select
}

it('leaves private fields out of what readers read', () => {
  for (const given of [undefined, null]) {
    expect(select(given)).toEqual(closed)
  }
  expect(select({ title: false })).toEqual({ ...closed, title: false })
})

it('leaves a select by names as it is', () => {
  for (const given of [{ title: true }, { permission: true }, { permission: { mode: true } }, {}]) {
    expect(select(given)).toEqual(given)
  }
})

it('selects nothing in a collection without private fields', () => {
  expect(select(undefined, {}, [{ name: 'title', type: 'text' }])).toBeUndefined()
})

it('is for reads of readers alone', () => {
  const user = { collection: 'users', role: 'author' }
  const payload = { config: { custom: { offprint: resolveOptions({}) } } }
  for (const over of [
    { req: { payload, user } },
    { overrideAccess: true },
    { operation: 'update' },
  ]) {
    expect(select(undefined, over)).toBeUndefined()
  }
  expect(select(undefined, { req: { payload, user: { collection: 'readers' } } })).toEqual(closed)
})
