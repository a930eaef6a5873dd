// The file of a portrait, as everybody gets it from the API: wherever the app stores it.
import { createLocalReq, type Payload } from 'payload'

import type { ID } from '../../types.ts'
import type { PostImage } from '../post.ts'
import type { Drawer } from './drawer.ts'

import { slugsOf } from '../../options.ts'
import { imageOf } from '../pictures.ts'
import { readPictures } from '../posts.ts'

/** In pixels: twice as large as it is shown. */
const size = 400

/** An address of data; null where readers may not see it, or it cannot be read. */
export async function readPortrait(
  payload: Payload,
  id: ID | null,
  sharp: Drawer['sharp'],
): Promise<null | string> {
  const picture = (await readPictures(payload, [id])).get(String(id))
  return portraitData(payload, picture ? imageOf(picture) : null, sharp)
}

/** The same of a picture that readers may see. */
export async function portraitData(
  payload: Payload,
  shown: null | PostImage,
  sharp: Drawer['sharp'],
): Promise<null | string> {
  const file = shown && (await readFile(payload, (shown.square ?? shown).url).catch(() => null))
  if (!file) {
    return null
  }
  const jpeg = await sharp(file).resize(size, size).jpeg({ quality: 86 }).toBuffer()
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`
}

async function readFile(payload: Payload, url: string): Promise<Buffer | null> {
  const { media } = slugsOf(payload)
  const config = payload.config.collections.find(({ slug }) => slug === media)
  const endpoint = (config?.endpoints || []).find(
    ({ method, path }) => method === 'get' && path === '/file/:filename',
  )
  const filename = decodeURIComponent(url.split('?')[0]?.split('/').at(-1) ?? '')
  const req = await createLocalReq({}, payload)
  const response = await endpoint?.handler(Object.assign(req, { routeParams: { filename } }))
  return response?.ok ? Buffer.from(await response.arrayBuffer()) : null
}
