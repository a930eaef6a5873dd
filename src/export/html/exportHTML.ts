// A static copy of the blog: its pages, feeds and pictures as files that need no server. What is in it is what readers
// get, by the functions that make the pages.
import type { Payload } from 'payload'

import type { PageData } from '../../blog/pages/pageData.ts'
import type { Face, PageSite } from '../../blog/pages/pageSite.ts'
import type { ExportFile, ExportOptions } from '../types.ts'
import type { StaticPage } from './StaticFiles.ts'

import { withFace } from '../../blog/face/readFace.ts'
import { feedResponse, sitemapResponse } from '../../blog/feeds/feedResponse.ts'
import { readDrawn } from '../../blog/linkPicture/rows.ts'
import { pathOfSitePicture, readSitePicture } from '../../blog/linkPicture/sitePicture.ts'
import { isFile } from '../../blog/pageAddress.ts'
import { fileResponse } from '../../blog/pageResponse.ts'
import { pathOfLinkPicture } from '../../blog/pages/addresses.ts'
import { renderNotFound } from '../../blog/pages/renderNotFound.tsx'
import { renderPage } from '../../blog/pages/renderPage.ts'
import { type LaterPages, readBlogPages } from '../../blog/readBlogPage.ts'
import { poolOf } from '../../database/connection.ts'
import { feedPaths } from '../../domain/paths.ts'
import { requireOptions } from '../../options.ts'
import { pictureFiles } from '../bundle/pictureFiles.ts'
import { Tally } from '../bundle/Tally.ts'
import { readKnown } from './readKnown.ts'
import { redirectFiles } from './redirectFiles.ts'
import { literal, withRelativeLinks } from './relativeLinks.ts'
import { StaticFiles } from './StaticFiles.ts'

export interface HTMLOptions extends Pick<ExportOptions, 'files' | 'signal'> {
  /** The files of the typeface by their names, for `site.fonts` `/fonts`. @default a font of the reader's system */
  fonts?: Map<string, Uint8Array>
  site: Pick<PageSite, 'description' | 'language' | 'name' | 'url'>
}

/** Pages of a set: the next one is read while this one is rendered. */
const inSet = 16

/** The front page leads to all others. Whatever they link to of the blog becomes a file. */
export async function* exportHTML(
  payload: Payload,
  options: HTMLOptions,
): AsyncGenerator<ExportFile> {
  const { fonts, signal } = options
  const site = await withFace(payload, siteOf(payload, options))
  const { url } = site
  const files = new StaticFiles(await readKnown(payload, site))
  const placeOf = (address: string) => files.placeOf(address)
  placeOf('/')
  for await (const { file, make } of readFiles(payload, files, site, signal)) {
    const made = make()
    if (made !== null) {
      const content =
        typeof made === 'string'
          ? made
          : withRelativeLinks(renderPage(made, site), { file, placeOf, url })
      yield fileWith(content, file, site, files)
    }
  }
  yield* feedFiles(payload, site, files)
  yield* redirectFiles(payload, url)
  yield { content: renderNotFound(site), isCompressed: true, path: '404.html' }
  yield { content: `User-agent: *\nAllow: /\nSitemap: ${url}/sitemap.xml\n`, path: 'robots.txt' }
  for (const [name, bytes] of fonts ?? []) {
    yield { content: bytes, path: `fonts/${name}` }
  }
  yield* linkPictureFiles(payload, [...files.linkPictures])
  const own = pathOfSitePicture(payload, site)
  const png = own && (await readSitePicture(payload, site, own))
  if (png) {
    yield { content: png, path: own.slice(1) }
  }
  yield* pictureFiles([...files.pictures], options, new Tally())
}

type FacedSite = { face: Face } & PageSite

interface Found {
  file: string
  /** A page, or the text of a feed. */
  make: () => null | PageData | string
}

/** In their order, and each before those to which it leads: they are known when it has been rendered. */
async function* readFiles(
  payload: Payload,
  files: StaticFiles,
  site: FacedSite,
  signal: AbortSignal | undefined,
): AsyncGenerator<Found> {
  const later: LaterPages = new Map()
  let ahead: Promise<Found[]> = Promise.resolve([])
  for (;;) {
    signal?.throwIfAborted()
    const found = await ahead
    const next = files.next(inSet)
    if (found.length === 0 && next.length === 0) {
      return
    }
    ahead = readSet(payload, next, site, later)
    // It is awaited above, unless whoever takes the files stops before.
    ahead.catch(() => undefined)
    yield* found
  }
}

async function readSet(
  payload: Payload,
  pages: StaticPage[],
  site: FacedSite,
  later: LaterPages,
): Promise<Found[]> {
  const addresses = pages.map(({ address }) => address)
  const read = await readBlogPages(payload, addresses, { face: site.face }, later)
  return Promise.all(
    pages.map(async ({ address, file }, index) => {
      const feed = isFile(address) ? await fileResponse(payload, noRequest, address, site) : null
      const text = feed && (await feed.text())
      return { file, make: text === null ? read[index]! : () => text }
    }),
  )
}

const noRequest = { headers: new Headers() }

function siteOf(payload: Payload, { fonts, site }: HTMLOptions): PageSite {
  const { feeds } = requireOptions(payload)
  const own = { feeds: feeds !== false, icon: null, isStatic: true }
  return { ...site, ...own, ...(fonts ? { fonts: '/fonts' } : {}) }
}

/** With whole addresses: readers of feeds show a text far from its page. */
async function* feedFiles(
  payload: Payload,
  site: PageSite,
  files: StaticFiles,
): AsyncGenerator<ExportFile> {
  const formats = site.feeds ? (['atom', 'json', 'rss'] as const) : []
  for (const format of formats) {
    const response = await feedResponse(payload, noRequest, format, { ...site, title: site.name })
    yield fileWith(await response.text(), feedPaths[format].slice(1), site, files)
  }
  const sitemap = await sitemapResponse(payload, noRequest, site)
  yield fileWith(await sitemap.text(), feedPaths.sitemap.slice(1), site, files)
}

/** Pictures by their whole address: in feeds, and for whoever makes a card of a link. */
function fileWith(text: string, path: string, site: PageSite, files: StaticFiles): ExportFile {
  const content = text.replace(addressesOf(site.url), (whole, address: string) => {
    const file = files.pictureIn(address)
    return file === null ? whole : `${site.url}/${file}`
  })
  return { content, isCompressed: true, path }
}

/** As they were drawn. One whose post has changed meanwhile is left out. */
async function* linkPictureFiles(payload: Payload, hashes: string[]): AsyncGenerator<ExportFile> {
  const read = (begin: number) => readDrawn(poolOf(payload), hashes.slice(begin, begin + inSet))
  let ahead = read(0)
  for (let begin = 0; begin < hashes.length; begin += inSet) {
    const drawn = await ahead
    ahead = read(begin + inSet)
    ahead.catch(() => undefined)
    yield* drawn.map(({ hash, png }) => ({ content: png, path: pathOfLinkPicture(hash).slice(1) }))
  }
}

/** Addresses on the site; group 1 is the path. */
function addressesOf(url: string): RegExp {
  return new RegExp(`${literal(url)}(/[^\\s"'<>\\\\]*)`, 'g')
}
