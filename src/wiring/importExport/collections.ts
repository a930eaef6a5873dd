// The collections of @payloadcms/plugin-import-export, and which of the app's have something of ours in their exports.
import type { FlattenedBlock, FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

import { slugsOf } from '../../options.ts'
import { ownSlugsIn } from '../../slugs.ts'

export interface FileCollections {
  exports: SanitizedCollectionConfig[]
  imports: SanitizedCollectionConfig[]
}

/** The plugin keeps its options to itself, and its collections may have any slug: they are known by their fields. */
export function fileCollectionsOf({ collections }: Payload): FileCollections {
  const all = Object.values(collections).map(({ config }) => config)
  return {
    exports: all.filter((one) => one.upload && hasFields(one, ['collectionSlug', 'drafts'])),
    imports: all.filter((one) => one.upload && hasFields(one, ['collectionSlug', 'importMode'])),
  }
}

function hasFields({ flattenedFields }: SanitizedCollectionConfig, names: string[]): boolean {
  return names.every((name) => flattenedFields.some((field) => field.name === name))
}

/** Ours, the pictures, and those that relate to them: exports have related documents as whole documents. */
export function sensitiveSlugs(payload: Payload): string[] {
  const slugs = slugsOf(payload)
  const own = [...ownSlugsIn(slugs).map(([, slug]) => slug), slugs.media as string]
  return Object.values(payload.collections)
    .map(({ config }) => config)
    .filter(
      ({ slug, flattenedFields }) => own.includes(slug) || leadTo(payload, flattenedFields, own),
    )
    .map(({ slug }) => slug)
}

function leadTo(payload: Payload, fields: FlattenedField[], slugs: string[]): boolean {
  return fields.some((field) => {
    if (field.type === 'blocks') {
      const blocks = (field.blockReferences ?? field.blocks).map((one) =>
        typeof one === 'string' ? (payload.blocks as Record<string, FlattenedBlock>)[one] : one,
      )
      return blocks.some((block) => leadTo(payload, block?.flattenedFields ?? [], slugs))
    }
    const inner = 'flattenedFields' in field ? field.flattenedFields : []
    const to =
      'relationTo' in field ? field.relationTo : 'collection' in field ? field.collection : []
    return [to].flat().some((slug) => slugs.includes(slug)) || leadTo(payload, inner, slugs)
  })
}
