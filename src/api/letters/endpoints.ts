// Letters to outlets, below `/api/permission-requests`: drafts, sending, answers that came otherwise, what is accepted.
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { ID } from '../../types.ts'

import { nameOf } from '../../access/people.ts'
import { requireEditorOrAdmin } from '../../access/require.ts'
import { readID } from '../../database/ids.ts'
import { readMoment } from '../../editing/expectedState.ts'
import { InvalidRequest, NotFound } from '../../errors.ts'
import { acceptLetter } from '../../permissions/acceptLetter.ts'
import { applyAnswers } from '../../permissions/applyAnswers.ts'
import { markReturned, revokeLetter } from '../../permissions/closeLetter.ts'
import { declineLetter } from '../../permissions/declineLetter.ts'
import { createDrafts } from '../../permissions/draft.ts'
import { checkFile, readFile } from '../../permissions/evidenceFile.ts'
import { findRequest, loadLetter } from '../../permissions/letter.ts'
import { previewLetter } from '../../permissions/preview.ts'
import { copyLetter, sendLetter } from '../../permissions/sendLetter.ts'
import { parseBody } from '../parseBody.ts'
import { readObject } from '../readObject.ts'
import * as bodies from './bodies.ts'
import { answer, idsIn, shown, withPreviews } from './respond.ts'
import { createForAuthors, recordSignOff } from './signOffs.ts'

type Handler = (req: PayloadRequest, id: ID) => Promise<Response>

export const letterEndpoints: Endpoint[] = [
  { handler: create, method: 'post', path: '/' },
  ofLetter('get', '/:id/preview', preview),
  ofLetter('get', '/:id/evidence', evidence),
  ofLetter('post', '/:id/send', send),
  ofLetter('post', '/:id/revoke', async (req, id) => answer({ doc: await revokeLetter(req, id) })),
  ofLetter('post', '/:id/bounced', bounced),
  ofLetter('post', '/:id/accept', decide(acceptLetter, bodies.accept)),
  ofLetter('post', '/:id/decline', decide(declineLetter, bodies.decline)),
  ofLetter('post', '/:id/record', record),
]

/** For admins and editors. @throws Forbidden, NotFound */
function ofLetter(method: 'get' | 'post', path: string, handle: Handler): Endpoint {
  return {
    handler: async (req) => {
      requireEditorOrAdmin(req)
      const id = readID(req.payload, req.routeParams?.id)
      if (id === null || !(await findRequest(req, id, false))) {
        throw new NotFound('letter')
      }
      return handle(req, id)
    },
    method,
    path,
  }
}

/** `{ outlet | articles[], mode?, from?, language?, record? }`: a draft for each outlet and language, as it would arrive. */
async function create(req: PayloadRequest): Promise<Response> {
  requireEditorOrAdmin(req)
  const body = await readObject(req)
  if ((body as { kind?: unknown }).kind === 'sign-off') {
    return createForAuthors(req, body)
  }
  const { articles, from = null, outlet, ...rest } = parseBody(bodies.draft, body)
  if ((articles === undefined) === (outlet === undefined)) {
    throw new InvalidRequest('Give either "articles" or "outlet".', 'articles')
  }
  const { docs, more, skipped } = await createDrafts(req, {
    ...rest,
    from,
    ...(articles ? { articles: idsIn(req, articles, 'articles') } : {}),
    ...(outlet === undefined ? {} : { outlet: idsIn(req, [outlet], 'outlet')[0] ?? '' }),
  })
  return answer({ docs: await withPreviews(req, docs), more, skipped }, 201)
}

async function preview(req: PayloadRequest, id: ID): Promise<Response> {
  return answer(await previewLetter(req, await loadLetter(req, (await findRequest(req, id))!)))
}

/** As a download, whatever it is: nothing that somebody sent runs in the address of the desk. */
async function evidence(req: PayloadRequest, id: ID): Promise<Response> {
  const file = await readFile(req.payload, id)
  if (!file) {
    throw new NotFound('file')
  }
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** `{ copy?, again? }` */
async function send(req: PayloadRequest, id: ID): Promise<Response> {
  const { again = false, copy = false } = parseBody(bodies.send, await readObject(req, '{}'))
  if (copy) {
    const { doc, html, subject, text } = await copyLetter(req, id, { again })
    return answer({ doc: shown(doc), html, subject, text })
  }
  const { doc, mail } = await sendLetter(req, id, { again })
  return answer({ doc: shown(doc), mail }, mail.status === 'sent' ? 200 : 202)
}

/** `{ reason? }` */
async function bounced(req: PayloadRequest, id: ID): Promise<Response> {
  const { reason = '' } = parseBody(bodies.bounced, await readObject(req, '{}'))
  return answer({ doc: shown(await markReturned(req, id, reason)) })
}

/** `{ articles?, terms?, expectedUpdatedAt? }`: accepted conditions with what was agreed, anything else as ids. */
function decide(
  by: typeof acceptLetter,
  schema: z.ZodType<z.infer<typeof bodies.accept>>,
): Handler {
  return async (req, id) => {
    const body = parseBody(schema, await readObject(req))
    const { articles = [], terms = false } = body
    if (articles.length === 0 && !terms) {
      throw new InvalidRequest('Give "articles", "terms", or both.', 'articles')
    }
    const agreed = articles.map((one) => {
      const given = typeof one === 'object' ? one : { article: one }
      return { ...given, article: idsIn(req, [given.article], 'articles')[0] ?? '' }
    })
    const expectedUpdatedAt = readMoment(req, body.expectedUpdatedAt)
    return answer({ doc: shown(await by(req, id, { articles: agreed, expectedUpdatedAt, terms })) })
  }
}

/** `{ answers, evidence?, file?, by?, creditLine?, always?, alwaysFrom? }`. A contract may answer for none. */
async function record(req: PayloadRequest, id: ID): Promise<Response> {
  const {
    answers,
    by,
    evidence = '',
    file,
    ...rest
  } = parseBody(bodies.record, await readObject(req))
  if (answers.length === 0 && !rest.always && !rest.alwaysFrom) {
    throw new InvalidRequest('Give "answers", or "always".', 'answers')
  }
  if (!evidence.trim() && !file) {
    throw new InvalidRequest('Say what shows the answer: a text, a file, or both.', 'evidence')
  }
  const given = answers.map((one) => ({
    ...one,
    article: idsIn(req, [one.article], 'answers')[0] ?? '',
  }))
  const kept = file && checkFile(req, file)
  const letter = await loadLetter(req, (await findRequest(req, id))!)
  const came = {
    evidence: [evidence.trim(), kept?.name].filter(Boolean).join('\n'),
    evidenceFile: kept,
    recordedBy: nameOf(req.user) ?? '–',
  }
  if (letter.request.kind === 'sign-off') {
    return recordSignOff(req, letter, { ...came, answers: given, by })
  }
  const receipt = await applyAnswers(req, letter.request, {
    ...rest,
    answers: given,
    by: { name: by?.name ?? letter.outlet?.name ?? '', role: by?.role ?? '' },
    ...came,
  })
  return answer({ doc: shown((await findRequest(req, id))!), receipt })
}
