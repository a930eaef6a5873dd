// The virtual field `schedule`: read from its own table for staff, never written with the article.
import type { Field, FieldHook, PayloadRequest } from 'payload'

import type { Article, ArticleSchedule } from '../../types.ts'

import { isStaff } from '../../access/people.ts'
import { nobodyField, staffField } from '../../access/rules.ts'
import { databaseOf } from '../../database/lock.ts'
import { readSchedules } from '../../workflow/schedules.ts'

const readSchedule: FieldHook<Article> = async ({ data, originalDoc, overrideAccess, req }) => {
  const id = originalDoc?.id ?? data?.id
  return id && (overrideAccess || isStaff(req)) ? loadSchedule(req, id) : undefined
}

export const scheduleField: Field = {
  name: 'schedule',
  type: 'json',
  access: { create: nobodyField, read: staffField, update: nobodyField },
  admin: {
    description: 'When it goes on the blog by itself.',
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
        by: { type: ['string', 'null'] },
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

interface Batch {
  ids: string[]
  schedules: Promise<Map<string, ArticleSchedule>>
}

/** The articles of a list are read side by side: they share one query. */
const batches = new WeakMap<PayloadRequest, Batch>()

async function loadSchedule(req: PayloadRequest, id: string): Promise<ArticleSchedule | null> {
  const batch = batches.get(req) ?? beginBatch(req)
  batch.ids.push(id)
  return (await batch.schedules).get(id) ?? null
}

function beginBatch(req: PayloadRequest): Batch {
  const ids: string[] = []
  const read = async () => {
    await new Promise(setImmediate)
    batches.delete(req)
    return readSchedules(await databaseOf(req), ids)
  }
  const batch = { ids, schedules: read() }
  batches.set(req, batch)
  return batch
}
