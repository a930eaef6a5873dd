// `POST /api/articles/:id/preview`: the page that readers would see, with what is not saved yet. It writes nothing.
import type { Endpoint, PayloadRequest } from 'payload'

import { findInvalidNode } from 'offprint-reader/document'

import type { PageSite } from '../blog/pages/pageSite.ts'
import type { Post } from '../blog/post.ts'
import type { ResolvedOptions } from '../options.ts'
import type { Article, Note } from '../types.ts'

import { withFace } from '../blog/face/readFace.ts'
import { pageHeaders } from '../blog/pageHeaders.ts'
import { renderPost } from '../blog/pages/renderPost.tsx'
import { readPreview } from '../blog/preview/readPreview.ts'
import { documentOf as plainNote } from '../domain/plainNote.ts'
import { InvalidRequest } from '../errors.ts'
import { parseInput } from '../workflow/parseInput.ts'
import { readUnsaved } from '../workflow/readUnsaved.ts'
import { readableArticle } from './readableArticle.ts'
import { readObject } from './readObject.ts'

/** What the page is made of, for those who render it themselves. */
export interface PreviewResponse {
  post: Post
  site: PageSite
}

/**
 * Body `{ data, note?, republication? }`: unsaved fields of the article, the text of its note as a document, and what the
 * transition to the blog would be given. For staff, of articles that they may read. With `Accept: application/json` the
 * answer is a `PreviewResponse`, otherwise HTML.
 */
export function previewEndpoint(options: ResolvedOptions): Endpoint {
  return { handler: (req) => showPreview(req, options), method: 'post', path: '/:id/preview' }
}

async function showPreview(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const article = await readableArticle(req)
  const post = await readPost(req, options, article, await readObject(req))
  const { feeds, site: named, siteUrl } = options
  const given: PageSite = { ...named, feeds: feeds !== false, url: siteUrl }
  // As readers see it: with the name and the portrait of the blog.
  const site = await withFace(req.payload, given)
  if (req.headers.get('accept')?.includes('application/json')) {
    const response: PreviewResponse = { post: { ...post, noteDocument: null }, site }
    return Response.json(response, { headers: { 'cache-control': 'private, no-store' } })
  }
  const page = renderPost(post, noNeighbours, site)
  return new Response(page, { headers: pageHeaders(page, 'private, no-store') })
}

/**
 * The post that it would be.
 * @param body of the request
 * @throws InvalidRequest
 */
export async function readPost(
  req: PayloadRequest,
  options: ResolvedOptions,
  article: Article,
  { data = {}, note, republication }: Record<string, unknown>,
): Promise<Post> {
  const unsaved = readUnsaved(req, data)
  const body = 'body' in unsaved ? { body: documentOf(unsaved.body, 'body') } : {}
  const input = {
    article: { ...article, ...unsaved, ...body },
    note: note === undefined ? typedNote(unsaved) : documentOf(note, 'note'),
    republication: parseInput(republication),
  }
  return readPreview(req, input, options)
}

/** The note of the article's form. */
function typedNote({ noteText: text }: Partial<Article>): Note['body'] | null | undefined {
  return typeof text === 'string' ? (text.trim() && plainNote(text)) || null : undefined
}

/** It has no place among the posts yet. */
const noNeighbours = { next: null, previous: null }

/** @throws InvalidRequest where nothing may walk through it. */
function documentOf(value: unknown, field: string): Note['body'] | null {
  const problem = findInvalidNode(value)
  if (problem) {
    throw new InvalidRequest(problem, field)
  }
  return (value ?? null) as Note['body'] | null
}
