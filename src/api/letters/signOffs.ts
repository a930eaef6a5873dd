// Sign-offs: letters to the authors of an article, and answers of theirs that came otherwise.
import type { PayloadRequest } from 'payload'

import type { AnswersInput } from '../../permissions/answers.ts'
import type { Letter } from '../../permissions/letter.ts'
import type { Author } from '../../types.ts'

import { findDoc } from '../../database/documents.ts'
import { idOf } from '../../domain/idOf.ts'
import { InvalidRequest } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { applySignOff, type SignOffInput } from '../../permissions/signOff/applySignOff.ts'
import { createSignOffs } from '../../permissions/signOff/draftSignOffs.ts'
import { parseBody } from '../parseBody.ts'
import * as bodies from './bodies.ts'
import { answer, idsIn, shown, withPreviews } from './respond.ts'

/** `{ kind: 'sign-off', articles: [one], to: [{ author, email? }], language? }`: a draft for each author. */
export async function createForAuthors(req: PayloadRequest, body: unknown): Promise<Response> {
  const { articles, language, to } = parseBody(bodies.signOff, body)
  const [article = ''] = idsIn(req, articles, 'articles')
  const authors = idsIn(
    req,
    to.map(({ author }) => author),
    'to',
  )
  const docs = await createSignOffs(req, {
    article,
    language,
    to: to.map(({ email }, n) => ({ author: authors[n] ?? '', email })),
  })
  return answer({ docs: await withPreviews(req, docs), skipped: [] }, 201)
}

type Recorded = {
  answers: AnswersInput['answers']
  by: { name: string; role?: string } | undefined
} & Pick<SignOffInput, 'evidence' | 'evidenceFile' | 'recordedBy'>

/** One answer: `yes`, or `conditions` where changes are asked for. */
export async function recordSignOff(
  req: PayloadRequest,
  { articles, request }: Letter,
  { answers, by, ...came }: Recorded,
): Promise<Response> {
  const [given] = answers
  const isOne = answers.length === 1 && given?.article === articles[0]?.id
  if (!isOne || !given || given.answer === 'no') {
    throw new InvalidRequest('Give one answer, "yes" or "conditions".', 'answers')
  }
  const author = await findDoc<Author>(req, slugsOf(req.payload).authors, {
    id: idOf(request.author) ?? '',
    overrideAccess: true,
  })
  const doc = await applySignOff(req, request, {
    ...came,
    answer: given.answer,
    by: { name: by?.name || author?.name || '–', role: by?.role ?? '' },
    words: given.words,
  })
  return answer({ doc: shown(doc) })
}
