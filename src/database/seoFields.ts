// The group `meta` of `@payloadcms/plugin-seo`, where the app has it on a collection of ours.
import type { FlattenedField, Payload } from 'payload'

import { configOf } from './configOf.ts'

/** Its fields; none where the app has another group of that name. */
export function seoFieldsOf(payload: Pick<Payload, 'collections'>, slug: string): FlattenedField[] {
  const group = configOf(payload, slug).flattenedFields.find(({ name }) => name === 'meta')
  const fields = group && 'flattenedFields' in group ? group.flattenedFields : []
  return fields.some(isOfPlugin) ? fields : []
}

function isOfPlugin({ admin }: FlattenedField): boolean {
  const shown = (admin?.components as { Field?: unknown } | undefined)?.Field
  const path = typeof shown === 'object' ? (shown as { path?: string } | null)?.path : shown
  return typeof path === 'string' && path.startsWith('@payloadcms/plugin-seo/')
}
