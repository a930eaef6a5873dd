// `/og/<hash>.png`: the picture of a link to a post. Nothing is drawn for a request.
import type { Payload } from 'payload'

import { poolOf } from '../../database/connection.ts'
import { readDrawn } from './rows.ts'

/** Its address changes with what it shows. */
const headers = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-type': 'image/png',
  'x-content-type-options': 'nosniff',
}

/** Null for one that no post on the blog has. */
export async function linkPictureResponse(
  payload: Payload,
  hash: string,
): Promise<null | Response> {
  const png = await readDrawn(poolOf(payload), hash)
  return png ? new Response(png as Uint8Array<ArrayBuffer>, { headers }) : null
}
