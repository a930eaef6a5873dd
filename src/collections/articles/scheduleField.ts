// The virtual field `schedule`: read from its own table for staff, never written with the article.
import type { CollectionAfterOperationHook, Field, FieldHook } from 'payload'

import type { Slugs } from '../../slugs.ts'
import type { Article } from '../../types.ts'

import { isStaff } from '../../access/people.ts'
import { nobodyField, staffField } from '../../access/rules.ts'
import { databaseOf } from '../../database/connection.ts'
import { setsOf } from '../../workflow/inSets.ts'
import { readSchedules } from '../../workflow/schedules.ts'

/** Not of many articles at once, be they read or created, nor where an article is populated: there it would be one more query for each. */
const readSchedule: FieldHook<Article> = async (args) => {
  const { data, findMany, originalDoc, overrideAccess, req } = args
  const id = originalDoc?.id ?? data?.id
  if (!id || findMany || !(overrideAccess || isStaff(req)) || (await setsOf(req))) {
    return undefined
  }
  return (await readSchedules(await databaseOf(req), [id])).get(id) ?? null
}

interface Found {
  docs: { id?: Article['id']; schedule?: Article['schedule'] }[]
}

/** Of the articles that staff list, with one query; not where articles are populated in other documents. */
export const listSchedules: CollectionAfterOperationHook<Slugs['articles']> = async (hook) => {
  const { args, operation, overrideAccess, req, result } = hook
  // Payload says how deep it populates, GraphQL's relations included.
  const isList =
    operation === 'find' && !('currentDepth' in args && args.currentDepth !== undefined)
  if (!isList || overrideAccess || !isStaff(req)) {
    return result
  }
  const { docs } = result as unknown as Found
  const ids = docs.flatMap(({ id }) => (id ? [id] : []))
  const schedules = await readSchedules(await databaseOf(req), ids)
  docs.forEach((doc) => (doc.schedule = schedules.get(doc.id ?? '') ?? null))
  return result
}

export const scheduleField: Field = {
  name: 'schedule',
  type: 'json',
  access: { create: nobodyField, read: staffField, update: nobodyField },
  admin: {
    description: 'When it goes on the blog automatically.',
    disableListColumn: true,
    disableListFilter: true,
    hidden: true,
  },
  hooks: { afterRead: [readSchedule], beforeDuplicate: [() => null] },
  typescriptSchema: [
    () => ({
      type: ['object', 'null'],
      additionalProperties: false,
      properties: {
        slug: { type: ['string', 'null'] },
        at: { type: 'string' },
        by: { type: ['number', 'string', 'null'] },
        creditLine: { type: ['string', 'null'] },
        held: { type: 'array', items: { type: 'string' } },
        mode: { type: 'string', enum: ['full', 'excerpt', 'link'] },
        on: { type: ['string', 'null'] },
        withPictures: { type: 'boolean' },
      },
      required: ['slug', 'at', 'by', 'creditLine', 'held', 'mode', 'on', 'withPictures'],
    }),
  ],
  virtual: true,
}
