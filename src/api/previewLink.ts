// `POST` and `DELETE /api/articles/:id/preview-link`: a link by which a front end gets the post that an article would be,
// with what is not saved yet; and `GET /api/blog/preview/:token`, where it does.
import { randomBytes } from 'node:crypto'
import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'

import type { Post } from '../blog/post.ts'
import type { ID } from '../types.ts'

import { addressesOf } from '../addresses.ts'
import { blogRoutes } from '../blog/routes.ts'
import { configOf } from '../database/configOf.ts'
import { inTransaction, poolOf, transactionOf } from '../database/connection.ts'
import { findPreview, removePreviews, storePreview } from '../database/previews.ts'
import { mayWrite } from '../editing/staleWrites.ts'
import { NotFound } from '../errors.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { hashOf } from '../permissions/token.ts'
import { uncachedHeaders } from '../visibility/publicHeaders.ts'
import { requestAs } from '../workflow/requestAs.ts'
import { readPost } from './preview.ts'
import { publicEndpoints } from './publicEndpoints.ts'
import { readableArticle } from './readableArticle.ts'
import { readObject } from './readObject.ts'

export interface PreviewLinkResponse {
  expiresAt: string
  token: string
  /** Where the front end shows it, by the option `site.previewURL`; without the option, where it is JSON. */
  url: string
}

const path = '/:id/preview-link'

/** For those who may write the article. The body is that of a preview; an empty one: as it is stored. */
export function previewLinkEndpoints(options: ResolvedOptions): Endpoint[] {
  return [
    { handler: (req) => makeLink(req, options), method: 'post', path },
    { handler: endLinks, method: 'delete', path },
  ]
}

/** For whoever has the token. */
export const previewByTokenEndpoints = publicEndpoints(blogRoutes.preview, showByToken)

async function makeLink(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const { article, user } = await writableArticle(req)
  const post = await readPost(req, options, article, await readObject(req, '{}'))
  const token = randomBytes(32).toString('base64url')
  const expiresAt = await inTransaction(req, async () =>
    storePreview(await transactionOf(req), {
      article: article.id,
      hash: hashOf(token),
      post: JSON.stringify(post),
      stage: article.stage,
      user: user.id,
    }),
  )
  const answer: PreviewLinkResponse = {
    expiresAt,
    token,
    url: addressOf(req, options, post, token),
  }
  return Response.json(answer, { headers: { 'cache-control': 'private, no-store' }, status: 201 })
}

async function endLinks(req: PayloadRequest): Promise<Response> {
  const { article } = await writableArticle(req)
  await inTransaction(req, async () => removePreviews(await transactionOf(req), article.id))
  return new Response(null, { status: 204 })
}

/** @throws NotFound where the caller may not read it; Forbidden where they may not write it. */
async function writableArticle(req: PayloadRequest) {
  const article = await readableArticle(req)
  if (!req.user || !(await isWritable(req, article.id))) {
    throw new Forbidden(req.t)
  }
  return { article, user: req.user }
}

async function isWritable(req: PayloadRequest, id: ID): Promise<boolean> {
  const { articles } = slugsOf(req.payload)
  return mayWrite(req, configOf(req.payload, articles), { id, collection: articles, expected: 0 })
}

function addressOf(
  { payload }: PayloadRequest,
  { apiPath, previewURL }: ResolvedOptions,
  { slug, path: postPath }: Post,
  token: string,
): string {
  return previewURL
    ? previewURL({ slug, path: postPath, token })
    : addressesOf(payload).api(`${apiPath}/preview/${token}`)
}

/**
 * The same answer for a token that is unknown, expired or revoked, and where whoever made the link may not write the
 * article any more.
 */
async function showByToken(req: PayloadRequest): Promise<Response> {
  const { payload, routeParams } = req
  const found = await findPreview(poolOf(payload), hashOf(String(routeParams?.token)))
  const maker = found && (await requestAs(payload, found.user))
  if (!maker || !(await isWritable(maker, found.article))) {
    throw new NotFound('preview')
  }
  return new Response(found.post, {
    headers: {
      ...uncachedHeaders,
      'content-type': 'application/json; charset=utf-8',
      'x-robots-tag': 'noindex',
    },
  })
}
