// Compares the state that a write was based on with the one that is stored.
import type { CollectionSlug, PayloadRequest } from 'payload'

import type { ID } from '../types.ts'

import { nameOf } from '../access/people.ts'
import { isID } from '../database/ids.ts'
import { formatMoment } from '../domain/days.ts'
import { StaleWrite } from '../errors.ts'
import { optionsOf, resolveOptions } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { changedFields } from './changedFields.ts'

interface Write {
  collection: CollectionSlug
  /** `updatedAt` of the state that it was based on, in milliseconds. */
  expected: number
  id: ID
  overrideAccess?: boolean
}

interface Saved {
  id: ID
  updatedAt: string
  updatedBy?: ID | null
}

/**
 * `isAllowed` is asked only where the states differ: whoever may not write the document is told nothing here.
 * @throws StaleWrite saying who saved it, when, and what is different.
 */
export async function refuseStaleWrite(
  req: PayloadRequest,
  { expected, ...write }: Write,
  isAllowed: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const saved = isID(req.payload, write.id, write.collection) ? await savedState(req, write) : null
  const isStale = saved && new Date(saved.updatedAt).getTime() !== expected
  if (isStale && (await isAllowed())) {
    const fields = await changedFields(req, { ...write, since: new Date(expected) })
    throw await tellNewerState(req, saved, fields)
  }
}

async function savedState(
  req: PayloadRequest,
  { id, collection }: Omit<Write, 'expected'>,
): Promise<null | Saved> {
  return req.payload.db.findOne<Saved>({
    collection,
    req,
    select: { updatedAt: true, updatedBy: true },
    where: { id: { equals: id } },
  })
}

async function tellNewerState(
  req: PayloadRequest,
  saved: Saved,
  fields: null | string[],
): Promise<StaleWrite> {
  const { slugs, timeZone } = optionsOf(req.payload) ?? resolveOptions({})
  const updatedAt = new Date(saved.updatedAt)
  const updatedBy = saved.updatedBy ? await personOf(req, slugs.users, saved.updatedBy) : null
  const when = formatMoment(updatedAt, timeZone, req.i18n?.language)
  const message = updatedBy
    ? translatorFor(req)('stale', { name: updatedBy.name, when })
    : translatorFor(req)('stale-unnamed', { when })
  return new StaleWrite(message, { fields, updatedAt: updatedAt.toISOString(), updatedBy })
}

export async function personOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: ID,
): Promise<{ id: ID; name: string } | null> {
  const person = await req.payload.db.findOne<{ id: ID }>({
    collection,
    req,
    select: { name: true, email: true },
    where: { id: { equals: id } },
  })
  return person && { id, name: nameOf(person as PayloadRequest['user']) ?? String(id) }
}
