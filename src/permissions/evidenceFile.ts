// The file of an answer that came otherwise: kept in the letter, and for the desk alone.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../types.ts'

import { poolOf } from '../database/connection.ts'
import { oneLine } from '../domain/oneLine.ts'
import { BodyTooLarge, InvalidRequest } from '../errors.ts'
import { type LocalizedRequest, translatorFor } from '../translations/translator.ts'

export interface EvidenceFile {
  /** Base64. */
  data: string
  name: string
  type: string
}

/** In bytes. */
const largest = 4 * 1024 * 1024
const base64 = /^[\d+/A-Z]+={0,2}$/i

/** @throws InvalidRequest, BodyTooLarge */
export function checkFile(req: LocalizedRequest, { name, type, data }: EvidenceFile): EvidenceFile {
  if (data.length > (largest * 4) / 3 + 4) {
    throw new BodyTooLarge(translatorFor(req)('letter-file-large'), largest)
  }
  if (!base64.test(data) || data.length % 4 !== 0) {
    throw new InvalidRequest('The content of the file must be base64.', 'file.data')
  }
  return {
    name: oneLine(name, 200).replaceAll(/["/\\]/g, '_') || 'evidence',
    type: oneLine(type, 100),
    data,
  }
}

/** Null where the letter has none. */
export async function readFile(
  payload: Payload,
  id: ID,
): Promise<{ bytes: Buffer; name: string } | null> {
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<{ data: null | string; name: null | string }>(
    sql`select evidence_file_data as data, evidence_file_name as name
      from ${names.table('permissionRequests')} where id = ${id}::${names.id}`,
  )
  const [row] = rows
  return row?.data ? { name: row.name ?? 'evidence', bytes: Buffer.from(row.data, 'base64') } : null
}
