// Which fields of a document have changed since a state that somebody started from.
import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

import { isDeepStrictEqual } from 'node:util'

import type { ID } from '../types.ts'

import { configOf } from '../database/configOf.ts'

type Values = Record<string, unknown>

interface Question {
  collection: CollectionSlug
  id: ID
  /** A caller who may read every field. */
  overrideAccess?: boolean
  /** `updatedAt` of that state. */
  since: Date
}

/**
 * Names of top-level fields that the caller may read; null where the collection has no versions, or not this one any
 * more. What the program works out by itself is not named.
 */
export async function changedFields(
  req: PayloadRequest,
  { id, collection, overrideAccess, since }: Question,
): Promise<null | string[]> {
  const config = configOf(req.payload, collection)
  const before = config.versions ? await versionOf(req, { id, collection, since }) : null
  const now =
    before &&
    (await req.payload.db.findOne<{ id: ID } & Values>({
      collection,
      req,
      where: { id: { equals: id } },
    }))
  if (!before || !now) {
    return null
  }
  const changed = config.flattenedFields.filter(
    (field) => isEdited(field) && !isSame(before[field.name], now[field.name]),
  )
  const named = await Promise.all(
    changed.map(async (field) =>
      overrideAccess || (await mayRead(req, field, now)) ? [field.name] : [],
    ),
  )
  return named.flat()
}

async function versionOf(
  req: PayloadRequest,
  { id, collection, since }: Question,
): Promise<null | Values> {
  const { docs } = await req.payload.db.findVersions<Values>({
    collection,
    limit: 1,
    pagination: false,
    req,
    where: {
      and: [{ parent: { equals: id } }, { 'version.updatedAt': { equals: since.toISOString() } }],
    },
  })
  return docs[0]?.version ?? null
}

const stamps = new Set(['createdAt', 'id', 'updatedAt'])

function isEdited(field: FlattenedField): boolean {
  const { admin } = field as { admin?: { hidden?: boolean; readOnly?: boolean } }
  const isVirtual = field.type === 'join' || ('virtual' in field && Boolean(field.virtual))
  return !isVirtual && !admin?.hidden && !admin?.readOnly && !stamps.has(field.name)
}

/** Whether both say the same: an empty field may be absent, null or an empty list. */
export function isSame(before: unknown, now: unknown): boolean {
  return isDeepStrictEqual(withoutEmpty(before), withoutEmpty(now))
}

/** A version may keep an empty field as null where the document has none. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map(withoutEmpty) : undefined
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    return value ?? undefined
  }
  const filled = Object.entries(value)
    .map(([name, inner]) => [name, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
  return filled.length > 0 ? Object.fromEntries(filled) : undefined
}

async function mayRead(req: PayloadRequest, field: FlattenedField, doc: Values) {
  const read = field.access?.read
  return read
    ? Boolean(await read({ id: doc.id as ID, data: doc, doc, req, siblingData: doc }))
    : true
}
