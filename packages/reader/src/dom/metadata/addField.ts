// Adds a field to what is known of an article, with where it was read.
import type { FieldSource } from '../../types.ts'
import type { FieldSources, PageMetadata } from './types.ts'

export function addField(
  { fields, sources }: PageMetadata,
  name: keyof FieldSources,
  value: string | undefined | unknown[],
  source: FieldSource,
): void {
  if (sources[name] === undefined && value !== undefined && value.length > 0) {
    Object.assign(fields, { [name]: value })
    sources[name] = source
  }
}
