// Draws the pictures of links in the background: once for each post, and again when it says something else.
import type { Payload } from 'payload'

import type { ID } from '../../types.ts'

import { tryAdvisoryLock } from '../../database/advisoryLock.ts'
import { type Runner, startLoop } from '../../database/backgroundLoop.ts'
import { poolOf } from '../../database/connection.ts'
import { requireOptions } from '../../options.ts'
import { coloursOf, type Look } from '../face/look.ts'
import { readNames } from '../face/readFace.ts'
import { stringsIn } from '../pages/strings.ts'
import { type Drawer, drawerOf, hashOf } from './drawer.ts'
import { layOut, type LinkPictureInput } from './layout.ts'
import { readPortrait } from './readPortrait.ts'
import { type DueRow, keepDrawn, readDue, storeDrawn } from './rows.ts'

/** In milliseconds. */
const usualInterval = 3000

/** Any number of processes may run one: one of them draws, one picture after the other. */
export function startLinkPictures(payload: Payload, interval = usualInterval): Runner {
  return startLoop(payload, interval, async (signal) => {
    await drawLinkPictures(payload, signal)
    return false
  })
}

/**
 * Draws what is due, and ends with it: for hosts whose processes do not stay, such as serverless ones. It does nothing
 * where the app has no satori, no sharp or not the typeface, and never throws.
 * @example
 * await drawLinkPictures(payload)
 */
export async function drawLinkPictures(payload: Payload, signal?: AbortSignal): Promise<void> {
  try {
    const site = await readSiteLook(payload)
    const drawer = (await readDue(poolOf(payload), site.key)) && drawerOf(payload, site.typeface)
    const lock = drawer && (await tryAdvisoryLock(payload, 'offprint-link-pictures'))
    if (lock) {
      try {
        await drawAll(payload, drawer, site, signal)
      } finally {
        lock.release()
      }
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The pictures of links could not be drawn.' })
  }
}

interface SiteLook extends Look {
  /** Of all that the pictures of a site share. */
  key: string
  language: string
  name: string
  portrait: ID | null
}

async function readSiteLook(payload: Payload): Promise<SiteLook> {
  const { site } = requireOptions(payload)
  const { language } = site
  const { name, accent, portrait, typeface } = await readNames(payload, site)
  const key = hashOf([name, language, accent, typeface, portrait])
  return { name, accent, key, language, portrait: portrait?.id ?? null, typeface }
}

async function drawAll(
  payload: Payload,
  drawer: Drawer,
  site: SiteLook,
  signal?: AbortSignal,
): Promise<void> {
  const database = poolOf(payload)
  let due = await readDue(database, site.key)
  let last: unknown
  // What has changed while it was drawn waits for the next round.
  while (due && due.article_id !== last && !signal?.aborted) {
    last = due.article_id
    if (due.input !== null && due.known === due.input && due.known_site === site.key) {
      await keepDrawn(database, due)
    } else {
      await storeDrawn(database, due, site.key, await draw(payload, drawer, site, due))
    }
    due = await readDue(database, site.key)
  }
}

const nothing = { hash: '', png: Buffer.alloc(0) }

/** What cannot be drawn has no picture until it says something else. */
async function draw(payload: Payload, drawer: Drawer, site: SiteLook, due: DueRow) {
  if (due.input === null) {
    return nothing
  }
  try {
    const input = await inputOf(payload, drawer, site, due)
    const element = layOut(input, drawer.fonts)
    return element
      ? { hash: hashOf([input, site.typeface]), png: await drawer.draw(element) }
      : nothing
  } catch (error) {
    payload.logger.warn({ err: error, msg: `The picture of article ${due.article_id} failed.` })
    return nothing
  }
}

/** The portrait of a single author: among several, one face would stand for all. */
async function inputOf(
  payload: Payload,
  drawer: Drawer,
  site: SiteLook,
  { authors, language, outlet, portrait, title }: DueRow,
): Promise<LinkPictureInput> {
  const strings = stringsIn(language ?? '', site.language)
  const own = authors?.length === 1 ? portrait : null
  const mark = String(site.portrait) === String(own) ? null : site.portrait
  return {
    accent: coloursOf(site)[0],
    authors: (authors ?? []).join(', '),
    mark: await readPortrait(payload, mark, drawer.sharp),
    outlet: outlet ? `${strings.firstPublishedIn} ${outlet}` : '',
    portrait: await readPortrait(payload, own, drawer.sharp),
    siteName: site.name,
    title: title ?? '',
  }
}
