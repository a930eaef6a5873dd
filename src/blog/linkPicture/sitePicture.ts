// The picture of links to the front page and the lists: name, tagline and portrait of the blog.
import type { Payload } from 'payload'

import type { Face, PageSite } from '../pages/pageSite.ts'
import type { LinkPictureInput } from './layout.ts'

import { remembered } from '../../processState.ts'
import { coloursOf, type Look } from '../face/look.ts'
import { pathOfLinkPicture } from '../pages/addresses.ts'
import { drawerOf, hashOf } from './drawer.ts'
import { layOut } from './layout.ts'
import { portraitData } from './readPortrait.ts'

type Site = { face: Look & Pick<Face, 'portrait'> } & Pick<PageSite, 'description' | 'name' | 'url'>

interface SitePicture {
  /** Of what is on it. */
  hash: string
  path: null | string
  png?: Promise<Buffer | null> | undefined
}

/** The last one that was asked for: all others are of what the site was. Whether it can be drawn takes a moment to know. */
function pictureOf(payload: Payload, site: Site): SitePicture {
  const last = remembered<SitePicture>(payload.config, 'site-picture', () => ({
    hash: '',
    path: null,
  }))
  const { portrait, typeface } = site.face
  const input = inputOf(site, portrait && JSON.stringify(portrait))
  const hash = hashOf([input, typeface])
  if (last.hash !== hash) {
    const drawer = drawerOf(payload, typeface)
    const path = drawer && layOut(input, drawer.fonts) ? pathOfLinkPicture(hash) : null
    Object.assign(last, { hash, path, png: undefined })
  }
  return last
}

/** Its path below the folder of the blog; null where the app draws none, or the fonts lack all of it. */
export function pathOfSitePicture(payload: Payload, site: Site): null | string {
  return pictureOf(payload, site).path
}

/** Drawn once in a process, by whoever asks first; null for any other path than that of the site. */
export async function readSitePicture(
  payload: Payload,
  site: Site,
  path: string,
): Promise<Buffer | null> {
  const picture = pictureOf(payload, site)
  if (path !== picture.path) {
    return null
  }
  picture.png ??= draw(payload, site)
  const png = await picture.png
  if (!png) {
    // It may succeed for whoever asks next.
    picture.png = undefined
  }
  return png
}

async function draw(payload: Payload, site: Site): Promise<Buffer | null> {
  const drawer = drawerOf(payload, site.face.typeface)
  try {
    const portrait = drawer && (await portraitData(payload, site.face.portrait, drawer.sharp))
    if (site.face.portrait && !portrait) {
      // Its address says that the portrait is on it, and is remembered by whoever gets it.
      throw new Error('The portrait cannot be read.')
    }
    const element = drawer && layOut(inputOf(site, portrait), drawer.fonts)
    return drawer && element && (await drawer.draw(element))
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'The picture of links to the blog failed.' })
    return null
  }
}

function inputOf(
  { name, description, face, url }: Site,
  portrait: null | string,
): LinkPictureInput {
  const siteName = URL.canParse(url) ? new URL(url).host : ''
  const [accent] = coloursOf(face)
  const given = { accent, authors: '', mark: null, outlet: '', portrait, siteName }
  return { ...given, tagline: description, title: name }
}
