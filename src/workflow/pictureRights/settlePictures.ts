// Writes what an editor has settled about many pictures, some at a time: each as they may write it one by one.
import { APIError, type PayloadRequest } from 'payload'

import type { ID } from '../../types.ts'
import type { Media } from '../../types/media.ts'

import { inTransaction } from '../../database/connection.ts'
import { updateDoc } from '../../database/documents.ts'
import { withSavepoint } from '../../database/savepoint.ts'
import { slugsOf } from '../../options.ts'
import { lockUsed, nothingUsed } from '../../visibility/publicFlags.ts'
import { findPictures, type PictureFilter } from './pictures.ts'

export interface PictureValues {
  alt?: string | undefined
  caption?: string | undefined
  credit?: string | undefined
  rights?: string | undefined
}

export interface Settled {
  changed: number
  failed: { id: ID; message: string }[]
  /** The last of these pictures, where there are more. */
  nextCursor: ID | null
}

/** A request answers soon, and readers notice one change for all of them. */
export const atOnce = 50

/** One that is refused does not keep the others. */
export async function settlePictures(
  req: PayloadRequest,
  { after, filter, set }: { after: ID | null; filter: PictureFilter; set: PictureValues },
): Promise<Settled> {
  return inTransaction(req, async () => {
    const found = await findPictures(req, filter, { after, limit: atOnce + 1 })
    const ids = found.slice(0, atOnce)
    // All at once, in the order of all other writes: one after the other they could deadlock.
    await lockUsed(req, { ...nothingUsed, media: ids })
    const settled: Settled = {
      changed: 0,
      failed: [],
      nextCursor: found.length > atOnce ? (ids.at(-1) ?? null) : null,
    }
    for (const id of ids) {
      const refusal = await settle(req, id, set)
      settled.changed += refusal === null ? 1 : 0
      settled.failed.push(...(refusal === null ? [] : [{ id, message: refusal }]))
    }
    return settled
  })
}

/** @returns why it was refused; null where it was not */
async function settle(
  req: PayloadRequest,
  id: ID,
  { ...data }: PictureValues,
): Promise<null | string> {
  try {
    const doc = await withSavepoint(req, (inner) =>
      updateDoc<Media>(inner, slugsOf(req.payload).media, { id, data, overrideAccess: false }),
    )
    // Payload leaves out what a field does not let somebody write.
    return data.rights === undefined || doc.rights === data.rights
      ? null
      : req.t('error:notAllowedToPerformAction')
  } catch (error) {
    if (error instanceof APIError && error.status < 500) {
      return messageOf(error)
    }
    throw error
  }
}

function messageOf({ data, message }: APIError): string {
  const { errors = [] } = (data ?? {}) as { errors?: { message?: string }[] }
  return errors[0]?.message || message
}
