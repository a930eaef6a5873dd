// Writes notes from a template, for articles that have none.
import { paragraphsToDocument, toPlainText } from 'offprint-reader/document'

import type { CreditPlaceholder } from '../../domain/creditLine.ts'
import type { Article, ID, Note, Refusal } from '../../types.ts'
import type { Row } from '../action.ts'

import { findDoc, updateDoc } from '../../database/documents.ts'
import { lockRows } from '../../database/lock.ts'
import { fillPlaceholders, missingPlaceholders } from '../../domain/creditLine.ts'
import { dayOf } from '../../domain/days.ts'
import { StageConflict, TransitionRefused } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { noteOf, outletOf } from '../../workflow/loadFacts.ts'
import { authorNamesOf } from '../../workflow/republish.ts'
import { defineAction } from '../action.ts'

export interface NoteInput {
  /** `{title}`, `{outlet}`, `{date}`, `{url}`, `{author}`; paragraphs are lines. */
  template: string
}

interface Kept {
  id: ID
  /** The note was there, without a word. */
  isOld: boolean
  updatedAt: string
}

export const note = defineAction<NoteInput, Kept>({
  allow: () => undefined,
  check: async (row, input) => {
    await textOf(row, input)
    return {}
  },
  findDone: async ({ article, req }) => {
    const found = await noteOf(req, article.id)
    const isDone = found && toPlainText(found.body).trim() !== ''
    return isDone ? { at: found.updatedAt, by: found.updatedBy } : null
  },
  undo: async ({ article, req }, { id, isOld, updatedAt }) => {
    const { notes } = slugsOf(req.payload)
    await lockRows(req, notes, [id])
    const found = await findDoc<Note>(req, notes, { id, overrideAccess: false })
    if (found?.updatedAt !== updatedAt || isOld) {
      throw new StageConflict(translatorFor(req)('undo-changed'), article.stage)
    }
    const { user } = req
    await req.payload.delete({ id, collection: notes, depth: 0, overrideAccess: false, req, user })
  },
  write: async (row, input) => {
    const { article, req } = row
    const { notes } = slugsOf(req.payload)
    const body = paragraphsToDocument(await textOf(row, input))
    const old = await noteOf(req, article.id)
    const doc = old
      ? await updateDoc<Note>(req, notes, { id: old.id, data: { body }, overrideAccess: false })
      : await create(row, body)
    return { kept: { id: doc.id, isOld: old !== null, updatedAt: doc.updatedAt } }
  },
})

async function create({ article, req }: Row, body: object): Promise<Note> {
  const doc = await req.payload.create({
    collection: slugsOf(req.payload).notes,
    data: { article: article.id, body } as never,
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  })
  return doc as unknown as Note
}

const refusalOf: Record<CreditPlaceholder, Pick<Refusal, 'code' | 'field'>> = {
  author: { code: 'author-missing', field: 'byline' },
  date: { code: 'outlet-date-missing', field: 'publishedAt' },
  outlet: { code: 'outlet-missing', field: 'outlet' },
  title: { code: 'note-missing', field: 'title' },
  url: { code: 'evidence-missing', field: 'outletUrl' },
}

/** English as in credit lines. */
function localeOf({ language }: Pick<Article, 'language'>): string | undefined {
  return !language || language === 'en' ? undefined : language
}

/** @throws TransitionRefused with what the template asks for and is not known: never half a sentence. */
async function textOf({ article, req }: Row, { template }: NoteInput): Promise<string[]> {
  const facts = {
    authors: await authorNamesOf(req, article),
    locale: localeOf(article),
    outlet: (await outletOf(req, article))?.name ?? '',
    precision: article.publishedAtPrecision,
    publishedOn: dayOf(article.publishedAt),
    title: article.title,
    url: article.outletUrl ?? null,
  }
  const text = fillPlaceholders(template, facts)
  if (text === null) {
    const translate = translatorFor(req)
    const missing = missingPlaceholders(template, facts).map((name) => refusalOf[name])
    throw new TransitionRefused(
      missing.map((one) => ({ ...one, message: translate(one.code as 'note-missing') })),
    )
  }
  return text.split(/\n+/).filter((line) => line.trim() !== '')
}
