// The files of pictures: each has one, and one for each size.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import toSnakeCase from 'to-snake-case'

import type { Database } from '../../database/connection.ts'

import { configOf } from '../../database/configOf.ts'
import { slugsOf } from '../../options.ts'

export interface StoredPicture {
  alt: string
  /** All of its files; the first is the picture itself. */
  files: string[]
  id: string
}

/** By id: all, or those that readers may see. A blog has some thousands. */
export async function readPictureNames(
  payload: Payload,
  { execute, names }: Database,
  { isPublic = false }: { isPublic?: boolean } = {},
): Promise<Map<string, StoredPicture>> {
  const { upload } = configOf(payload, slugsOf(payload).media)
  const sizes = (upload.imageSizes ?? []).map(({ name }) => name)
  const columns = sizes.map((name) => `m -> 'sizes_${toSnakeCase(name)}_filename'`)
  const { rows } = await execute<{ alt: null | string; files: (null | string)[]; id: string }>(
    sql`select t.id::text as id, m ->> 'alt' as alt,
        jsonb_build_array(${sql.raw([`m -> 'filename'`, ...columns].join(', '))}) as files
      from ${names.table('media')} t, to_jsonb(t) m
      where t.is_public or ${!isPublic} order by t.id`,
  )
  return new Map(
    rows.map(({ id, alt, files }) => [
      id,
      { id, alt: alt ?? '', files: [...new Set(files.filter((file) => file !== null))] },
    ]),
  )
}
