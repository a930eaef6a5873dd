// Which pictures a document shows: asked by the rule that makes pictures public.
import type { CollectionSlug, RelationshipField } from 'payload'

import { collectPictures } from 'offprint-reader/document'

import type { ID, Relation } from '../../types.ts'

import { nobodyField, staffField } from '../../access/rules.ts'
import { idOf } from '../../domain/idOf.ts'

type Picture = null | Relation<{ id: ID }> | undefined

/** Derived when the document is saved. */
export function picturesField(relationTo: CollectionSlug): RelationshipField {
  return {
    name: 'pictures',
    type: 'relationship',
    access: { create: nobodyField, read: staffField, update: nobodyField },
    admin: {
      disableBulkEdit: true,
      disableListColumn: true,
      disableListFilter: true,
      hidden: true,
    },
    hasMany: true,
    relationTo,
  }
}

/** @param named outside the text. */
export function picturesOf(text: unknown, named: Picture[] = []): (number | string)[] {
  return [...new Set([...collectPictures(text), ...named.flatMap((one) => idOf(one) ?? [])])]
}

/** Ids of the pictures that the document showed and shows. */
export function changedPictures(
  ...documents: ({ pictures?: null | Picture[] } | undefined)[]
): ID[] {
  const all = documents.flatMap((one) => one?.pictures ?? []).flatMap((one) => idOf(one) ?? [])
  return [...new Set(all)]
}
