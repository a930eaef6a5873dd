// `GET` and `POST /api/articles/:id/work`: who has taken an article, its checklist, its comments. For who works on it.
import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import { readID } from '../database/ids.ts'
import { InvalidRequest, NotFound } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { type ArticleWork, readWork } from '../work/articleWork.ts'
import { setWork } from '../work/setWork.ts'
import { parseBody } from './parseBody.ts'
import { readableArticle } from './readableArticle.ts'
import { readObject } from './readObject.ts'

const path = '/:id/work'

export const workEndpoints: Endpoint[] = [
  { handler: show, method: 'get', path },
  { handler: change, method: 'post', path },
]

const anyID = z.union([z.string(), z.number()]).nullable()

const changes = z.strictObject({
  assignee: anyID.optional(),
  from: anyID.optional(),
  letter: z.boolean().optional(),
  message: z.string().max(5000).optional(),
})

async function show(req: PayloadRequest): Promise<Response> {
  return Response.json(await workOf(req), { headers: { 'cache-control': 'no-store' } })
}

/** `{ assignee?, from?, message?, letter? }`; an `assignee` of null puts the article back. */
async function change(req: PayloadRequest): Promise<Response> {
  const { id } = await readableArticle(req)
  const { assignee, from, ...rest } = parseBody(changes, await readObject(req))
  await setWork(req, id, {
    ...rest,
    ...(assignee === undefined ? {} : { assignee: userIn(req, assignee) }),
    ...(from === undefined ? {} : { from: userIn(req, from) }),
  })
  return Response.json(await workOf(req))
}

async function workOf(req: PayloadRequest): Promise<ArticleWork> {
  const work = await readWork(req, await readableArticle(req))
  if (!work) {
    throw new NotFound('article')
  }
  return work
}

function userIn({ payload }: PayloadRequest, value: null | number | string) {
  const id = value === null ? null : readID(payload, value, slugsOf(payload).users)
  if (value !== null && id === null) {
    throw new InvalidRequest('That is no id of a user.', 'assignee')
  }
  return id
}
