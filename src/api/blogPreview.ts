// `POST /api/globals/blog/preview`: the front page or About, with settings of the blog that are not saved. It writes nothing.
import { type Endpoint, initTransaction, killTransaction, type PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { requireEditorOrAdmin } from '../access/require.ts'
import { withFace } from '../blog/face/readFace.ts'
import { readPageAddress } from '../blog/pageAddress.ts'
import { pageHeaders } from '../blog/pageHeaders.ts'
import { renderNotFound } from '../blog/pages/renderNotFound.tsx'
import { renderPage } from '../blog/pages/renderPage.ts'
import { readBlogPage } from '../blog/readBlogPage.ts'
import { isObject } from '../domain/isObject.ts'
import { InvalidRequest } from '../errors.ts'
import { readObject } from './readObject.ts'

/** Body `{ data, path? }`: fields of the settings, and `/about` for that page. For those who may save them. */
export function blogPreviewEndpoint(options: ResolvedOptions): Endpoint {
  return { handler: (req) => showPreview(req, options), method: 'post', path: '/preview' }
}

async function showPreview(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  requireEditorOrAdmin(req)
  const { data, path: pathname = '/' } = await readObject(req)
  if (!isObject(data) || (pathname !== '/' && pathname !== '/about')) {
    throw new InvalidRequest('"data" is an object of fields, and "path" is "/" or "/about".')
  }
  const page = await renderUnsaved(req, options, { data, pathname })
  return new Response(page, { headers: pageHeaders(page, 'private, no-store') })
}

interface Unsaved {
  data: Record<string, unknown>
  pathname: string
}

/** They are saved, read and taken back: what could not be saved is refused, and the rest is as it would be. */
async function renderUnsaved(
  req: PayloadRequest,
  { feeds, site: named, siteUrl, slugs }: ResolvedOptions,
  { data, pathname }: Unsaved,
): Promise<string> {
  const { payload, user } = req
  await initTransaction(req)
  try {
    await payload.updateGlobal({
      slug: slugs.blog,
      data,
      depth: 0,
      overrideAccess: false,
      req,
      user,
    })
    const site = await withFace(payload, { ...named, feeds: feeds !== false, url: siteUrl }, req)
    const address = readPageAddress({ pathname, searchParams: new URLSearchParams() })
    const page = await readBlogPage(payload, address, { face: site.face, req })
    return page ? renderPage(page, site) : renderNotFound(site)
  } finally {
    await killTransaction(req)
  }
}
