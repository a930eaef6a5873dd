// A static copy of the blog: its pages, feeds and pictures as files that need no server. What is in it is what readers
// get, by the functions that make the pages.
import type { Payload } from 'payload'

import type { PageData } from '../../blog/pages/pageData.ts'
import type { Face, PageSite } from '../../blog/pages/pageSite.ts'
import type { ExportFile, ExportOptions } from '../types.ts'

import { withFace } from '../../blog/face/readFace.ts'
import { feedResponse, sitemapResponse } from '../../blog/feeds/feedResponse.ts'
import { renderNotFound } from '../../blog/pages/renderNotFound.tsx'
import { renderPage } from '../../blog/pages/renderPage.ts'
import { readBlogPage } from '../../blog/readBlogPage.ts'
import { feedPaths } from '../../domain/paths.ts'
import { requireOptions } from '../../options.ts'
import { pictureFiles } from '../bundle/pictureFiles.ts'
import { Tally } from '../bundle/Tally.ts'
import { redirectFiles } from './redirectFiles.ts'
import { withRelativeLinks } from './relativeLinks.ts'
import { StaticFiles } from './StaticFiles.ts'

export interface HTMLOptions extends Pick<ExportOptions, 'files' | 'signal'> {
  /** The files of the typeface by their names, for `site.fonts` `/fonts`. @default a font of the reader's system */
  fonts?: Map<string, Uint8Array>
  site: Pick<PageSite, 'description' | 'language' | 'name' | 'url'>
}

/** Pages that are read ahead: most of it is waiting for the database. */
const atOnce = 8

/** The front page leads to all others. Whatever they link to of the blog becomes a file. */
export async function* exportHTML(
  payload: Payload,
  options: HTMLOptions,
): AsyncGenerator<ExportFile> {
  const { fonts, signal } = options
  const { permalink, slugs } = requireOptions(payload)
  const site = await withFace(payload, siteOf(payload, options))
  const { url } = site
  const pictures = `${payload.config.routes.api}/${slugs.media}/file/`
  const files = new StaticFiles({ isFree: permalink !== undefined, pictures, url })
  files.fileOf('/')
  const fileOf = (address: string) => files.fileOf(address)
  for await (const { file, page } of readPages(payload, files, site.face, signal)) {
    const content = withRelativeLinks(renderPage(page, site), { file, fileOf, url })
    yield { content, isCompressed: true, path: file }
  }
  yield* feedFiles(payload, site, files)
  yield* redirectFiles(payload, url)
  yield { content: renderNotFound(site), isCompressed: true, path: '404.html' }
  yield { content: `User-agent: *\nAllow: /\nSitemap: ${url}/sitemap.xml\n`, path: 'robots.txt' }
  for (const [name, bytes] of fonts ?? []) {
    yield { content: once(bytes), path: `fonts/${name}` }
  }
  yield* pictureFiles([...files.pictures], options, new Tally())
}

/** In their order, and each before those to which it leads: they are known when it has been rendered. */
async function* readPages(
  payload: Payload,
  files: StaticFiles,
  face: Face,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ file: string; page: PageData }> {
  const reading: Promise<{ file: string; page: null | PageData }>[] = []
  for (;;) {
    signal?.throwIfAborted()
    for (const { address, file } of files.next(atOnce - reading.length)) {
      const found = readBlogPage(payload, address, { face }).then((page) => ({ file, page }))
      // It is awaited below, where an earlier page has not failed before.
      found.catch(() => undefined)
      reading.push(found)
    }
    const next = reading.shift()
    if (!next) {
      return
    }
    const { file, page } = await next
    if (page) {
      yield { file, page }
    }
  }
}

function siteOf(payload: Payload, { fonts, site }: HTMLOptions): PageSite {
  const { feeds } = requireOptions(payload)
  const own = { feeds: feeds !== false, icon: null, isStatic: true }
  return { ...site, ...own, ...(fonts ? { fonts: '/fonts' } : {}) }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** With whole addresses: readers of feeds show a text far from its page. */
async function* feedFiles(
  payload: Payload,
  site: PageSite,
  files: StaticFiles,
): AsyncGenerator<ExportFile> {
  const request = { headers: new Headers() }
  const formats = site.feeds ? (['atom', 'json', 'rss'] as const) : []
  for (const format of formats) {
    const response = await feedResponse(payload, request, format, { ...site, title: site.name })
    yield fileWith(await response.text(), feedPaths[format], site, files)
  }
  const sitemap = await sitemapResponse(payload, request, site)
  yield fileWith(await sitemap.text(), feedPaths.sitemap, site, files)
}

function fileWith(text: string, path: string, site: PageSite, files: StaticFiles): ExportFile {
  const content = text.replace(addressesOf(site.url), (whole, address: string) => {
    const file = files.pictureIn(address)
    return file === null ? whole : `${site.url}/${file}`
  })
  return { content, isCompressed: true, path: path.slice(1) }
}

/** Addresses on the site; group 1 is the path. */
function addressesOf(url: string): RegExp {
  const escaped = url.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`${escaped}(/[^\\s"'<>\\\\]*)`, 'g')
}
