// An article as it is, and as a person saved it last, before programs wrote in it: what they have changed.
import type { PayloadRequest } from 'payload'

import { toPlainText } from 'offprint-reader/document'

import type { Article, Note } from '../../types.ts'

import { slugsOf } from '../../options.ts'
import { noteOf } from '../loadFacts.ts'

interface Compared {
  /** Null where a person has saved it last, or that state is no longer kept; empty where a program has made it. */
  before: null | Partial<Article>
  now: Article
}

/** With the text of the note. */
export async function readCompared(req: PayloadRequest, article: Article): Promise<Compared> {
  const before = article.updatedVia ? await savedByPerson(req, article) : null
  const note = await noteOf(req, article.id)
  const noteText = note && before?.updatedAt ? await noteAt(req, note, before.updatedAt) : ''
  return {
    before: before?.updatedAt ? { ...before, noteText } : before,
    now: { ...article, noteText: toPlainText(note?.body) },
  }
}

async function savedByPerson(req: PayloadRequest, { id }: Article): Promise<Partial<Article>> {
  const { docs } = await req.payload.findVersions({
    collection: slugsOf(req.payload).articles,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    sort: '-updatedAt',
    user: req.user,
    where: { and: [{ parent: { equals: id } }, { 'version.updatedVia': { exists: false } }] },
  })
  return (docs[0]?.version as Partial<Article> | undefined) ?? {}
}

/** Without the access rules of versions: the note itself can be read with its article. */
async function noteAt(req: PayloadRequest, { id }: Note, moment: string): Promise<string> {
  const { docs } = await req.payload.db.findVersions<Note>({
    collection: slugsOf(req.payload).notes,
    limit: 1,
    pagination: false,
    req,
    sort: '-version.updatedAt',
    where: {
      and: [
        { parent: { equals: id } },
        { 'version.updatedAt': { less_than_equal: new Date(moment).toISOString() } },
      ],
    },
  })
  return toPlainText(docs[0]?.version.body)
}
