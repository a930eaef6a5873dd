// The work on one article: who has taken it, what is done, and what its people say about it.
import type { PayloadRequest } from 'payload'

import type { Article, ID } from '../types.ts'

import { findDocs } from '../database/documents.ts'
import { idOf } from '../domain/idOf.ts'
import { slugsOf } from '../options.ts'
import { loadFacts, noteOf, outletOf } from '../workflow/loadFacts.ts'
import { isLetterSent } from './letters/readLetters.ts'
import { peopleOf, type Person, worksOn } from './people.ts'

export interface Comment {
  by: ID | null
  byName: null | string
  createdAt: string
  id: ID
  mentions: ID[]
  resolved: boolean
  text: string
}

/** Worked out from the article and its letters. That a letter was sent elsewhere, somebody has to say. */
export interface Checklist {
  byline: boolean
  letter: boolean
  /** Null where none was sent from here: then `letter` is what somebody said. */
  letterSent: null | true
  /** Null where none is needed: the outlet is the blog itself. */
  note: boolean | null
  /** Null without pictures. */
  pictureRights: boolean | null
  text: boolean
}

export interface ArticleWork {
  assignee: null | Pick<Person, 'id' | 'name'>
  checklist: Checklist
  /** The oldest first. */
  comments: Comment[]
  /** Whom it may be handed to, and who may be mentioned; whoever asks is among them. */
  people: Person[]
}

/** Of the latest comments. */
const most = 200

/** Null where whoever asks does not work on it: an author reads other articles on the blog. */
export async function readWork(req: PayloadRequest, article: Article): Promise<ArticleWork | null> {
  if (!(await worksOn(req, article.id))) {
    return null
  }
  const [people, checklist, comments] = await Promise.all([
    peopleOf(req, article),
    readChecklist(req, article),
    readComments(req, article.id),
  ])
  const assignee = idOf(article.assignee)
  const name = people.find(({ id }) => id === assignee)?.name
  return {
    assignee: assignee === null ? null : { id: assignee, name: name ?? '–' },
    checklist,
    comments,
    people,
  }
}

async function readChecklist(req: PayloadRequest, article: Article): Promise<Checklist> {
  const outlet = await outletOf(req, article)
  const facts = await loadFacts(req, article, { note: await noteOf(req, article.id), outlet })
  const isSent = await isLetterSent(req, article.id)
  const hasPictures = (article.pictures ?? []).length > 0
  return {
    byline: facts.hasAuthor || facts.hasByline,
    letter: isSent || article.checklist?.letter === true,
    letterSent: isSent || null,
    note: facts.isOwn ? null : facts.hasNote,
    pictureRights: hasPictures ? facts.picturesWithoutRights.length === 0 : null,
    text: facts.hasBody && facts.brokenFootnotes.length === 0,
  }
}

async function readComments(req: PayloadRequest, article: ID): Promise<Comment[]> {
  const { articleComments } = slugsOf(req.payload)
  const found = await findDocs<{ mentions?: ID[] | null } & Comment>(req, articleComments, {
    limit: most,
    overrideAccess: false,
    sort: '-createdAt',
    where: { article: { equals: article } },
  })
  return found
    .map(({ id, by, byName, createdAt, mentions, resolved, text }) => ({
      id,
      by: by ?? null,
      byName: byName ?? null,
      createdAt,
      mentions: mentions ?? [],
      resolved: Boolean(resolved),
      text,
    }))
    .reverse()
}
