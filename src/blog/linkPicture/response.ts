// `/og/<hash>.png`: the picture of a link to a post, which was drawn before, or to the blog.
import type { Payload } from 'payload'

import type { PageSite } from '../pages/pageSite.ts'

import { poolOf } from '../../database/connection.ts'
import { withFace } from '../face/readFace.ts'
import { pathOfLinkPicture } from '../pages/addresses.ts'
import { readDrawn } from './rows.ts'
import { readSitePicture } from './sitePicture.ts'

/** Its address changes with what it shows. */
const headers = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-type': 'image/png',
  'x-content-type-options': 'nosniff',
}

/** Null for one that neither a post on the blog nor the blog itself has. */
export async function linkPictureResponse(
  payload: Payload,
  hash: string,
  site: PageSite,
): Promise<null | Response> {
  const [drawn] = await readDrawn(poolOf(payload), [hash])
  const png =
    drawn?.png ??
    (await readSitePicture(payload, await withFace(payload, site), pathOfLinkPicture(hash)))
  return png ? new Response(png as Uint8Array<ArrayBuffer>, { headers }) : null
}
