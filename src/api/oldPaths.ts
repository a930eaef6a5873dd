// `GET`, `POST` and `DELETE /api/articles/redirects`: the old addresses of articles. For admins and editors.
import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { ID } from '../types.ts'

import { requireEditorOrAdmin } from '../access/require.ts'
import { inTransaction } from '../database/connection.ts'
import { findDoc } from '../database/documents.ts'
import { readID } from '../database/ids.ts'
import { addOldPaths, listOldPaths, type OldPathRow, removeOldPath } from '../database/oldPaths.ts'
import { InUse, InvalidRequest, NotFound } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { refreshRedirects } from '../visibility/hostRedirects.ts'
import { readObject } from './readObject.ts'
import { pageSize, readQuery } from './readQuery.ts'

export interface OldPathList {
  docs: OldPathRow[]
  /** For `cursor`; null at the end. */
  nextCursor: null | string
}

const path = '/redirects'

export const oldPathEndpoints: Endpoint[] = [
  { handler: showList, method: 'get', path },
  { handler: add, method: 'post', path },
  { handler: remove, method: 'delete', path },
]

const usual = 50
const most = 100

const plainText = z
  .string()
  .min(1)
  .max(500)
  .regex(/^\P{Cc}*$/u)

const listQuery = z.object({
  article: z.string().optional(),
  cursor: plainText.optional(),
  limit: pageSize(most),
  q: plainText.optional(),
})

/** By path. `?article=` lists those of one, `?q=` finds a part of a path or a title. */
async function showList(req: PayloadRequest): Promise<Response> {
  requireEditorOrAdmin(req)
  const { article, cursor, limit = usual, q } = readQuery(listQuery, req)
  const id = article === undefined ? undefined : articleID(req, article)
  const found = await listOldPaths(req, { after: cursor, article: id, limit: limit + 1, q })
  const docs = found.slice(0, limit)
  const list: OldPathList = {
    docs,
    nextCursor: found.length > limit ? (docs.at(-1)?.path ?? null) : null,
  }
  return Response.json(list, uncached)
}

/** `{ article, path }` answers 201 `{ doc }` with the path as it is stored. */
async function add(req: PayloadRequest): Promise<Response> {
  requireEditorOrAdmin(req)
  const { article, path: given, ...others } = await readObject(req)
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) {
    throw new InvalidRequest(`There is no field "${unknown.slice(0, 100)}".`)
  }
  if (typeof given !== 'string') {
    throw new InvalidRequest('"path" must be a text such as /2015/03/title or /?p=12.', 'path')
  }
  const id = articleID(req, article)
  const { articles } = slugsOf(req.payload)
  const select = { title: true } as const
  if (!(await findDoc(req, articles, { id, overrideAccess: false, select }))) {
    throw new NotFound('article')
  }
  const doc = await inTransaction(req, () => addOne(req, id, given))
  return Response.json({ doc }, { ...uncached, status: 201 })
}

async function addOne(req: PayloadRequest, article: ID, given: string) {
  const translate = translatorFor(req)
  const { refused, stored } = await addOldPaths(req, [{ article, paths: [given] }])
  const reason = refused[0]?.reason
  if (reason === 'taken') {
    throw new InUse(translate('old-path-taken', { path: given }), 'path')
  }
  const [doc] = stored
  if (!doc) {
    const code = reason === 'invalid' ? 'old-path-invalid' : 'old-path-present'
    throw new InvalidRequest(translate(code), 'path')
  }
  await refreshRedirects(req, [article])
  return doc
}

/** `?path=` as it is listed. */
async function remove(req: PayloadRequest): Promise<Response> {
  requireEditorOrAdmin(req)
  const { path: stored } = readQuery(z.object({ path: plainText }), req)
  await inTransaction(req, () => removeOne(req, stored))
  return Response.json({ doc: { path: stored } }, uncached)
}

/** @throws NotFound */
async function removeOne(req: PayloadRequest, stored: string): Promise<void> {
  const article = await removeOldPath(req, stored)
  if (article === null) {
    throw new NotFound('redirect')
  }
  await refreshRedirects(req, [article], [stored])
}

/** @throws InvalidRequest */
function articleID({ payload }: PayloadRequest, value: unknown): ID {
  const id = readID(payload, value)
  if (id === null) {
    throw new InvalidRequest('"article" must be the id of an article.', 'article')
  }
  return id
}

const uncached = { headers: { 'cache-control': 'no-store' } }
