// The pictures of a run: fetched, or read from the export, which is kept for them until the run is done with it.
import type { Payload, PayloadRequest } from 'payload'

import type { Lease, Run } from './runs.ts'

import { poolOf } from '../../database/connection.ts'
import { requireOptions } from '../../options.ts'
import { PictureImport } from '../pictures/PictureImport.ts'
import { readParts } from './parts.ts'
import { hasPictures } from './runs.ts'
import { openFileOf } from './sourceFile.ts'

interface Opening {
  requestOf: () => Promise<PayloadRequest>
  signal: AbortSignal
}

interface OpenedPictures {
  close: () => Promise<void>
  import: PictureImport
}

/** Null where the run was started without pictures. */
export async function openPictures(
  payload: Payload,
  { id, name }: Run,
  lease: Lease,
  { requestOf, signal }: Opening,
): Promise<null | OpenedPictures> {
  const database = poolOf(payload)
  if (!(await hasPictures(database, id))) {
    return null
  }
  const { fetchAllow, siteUrl } = requireOptions(payload)
  const isKept = (await readParts(database, id)).length > 0
  const file = isKept ? await openFileOf(payload, { id, name }) : null
  return {
    close: async () => file?.close(),
    import: new PictureImport({
      allowed: fetchAllow,
      archive: file?.backlog.picture,
      lease,
      requestOf,
      signal,
      siteURL: siteUrl,
    }),
  }
}
