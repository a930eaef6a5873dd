// The access rules, by name: what the anonymous, authors, editors and admins may do.
import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'

import type { Article, ID } from '../types.ts'

import { idOf } from '../domain/idOf.ts'
import { optionsOf } from '../options.ts'
import { authorIdOf, isEditorOrAdmin, isStaff, loginOf, roleOf } from './people.ts'

export const nobody: Access = () => false
export const nobodyField: FieldAccess = () => false

export const everybody: Access = () => true
export const everybodyField: FieldAccess = () => true

export const desk: Access = ({ req }) => isEditorOrAdmin(req)
export const deskField: FieldAccess = ({ req }) => isEditorOrAdmin(req)

export const staff: Access = ({ req }) => isStaff(req)
export const staffField: FieldAccess = ({ req }) => isStaff(req)

export const admins: Access = ({ req }) => roleOf(req) === 'admin'
export const adminsField: FieldAccess = ({ req }) => roleOf(req) === 'admin'

/** For users: admins all, everybody else their own account. Whoever changes the e-mail or password of another has that login. */
export const adminsOrSelf: Access = ({ req }) => {
  const options = optionsOf(req.payload)
  const login = options && loginOf(req.user, options)
  return roleOf(req) === 'admin' || (login ? { id: { equals: login.id } } : false)
}

/** Staff see all; the public sees what an article on the blog uses. */
export const staffOrPublic: Access = ({ req }) => isStaff(req) || { isPublic: { equals: true } }

/** The desk sees all articles; authors their own and those on the blog; the public those on the blog. */
export const readArticles = ownAndPublic(
  { stage: { equals: 'republished-on-blog' } },
  'byline.author',
)

export const createArticles: Access = ({ req }) =>
  isEditorOrAdmin(req) || (isStaff(req) && authorIdOf(req) !== null)

/** Authors write their own articles only. */
export const writeArticles = ownOnly('byline.author')

/** Authors may throw away what is still drafted and their own. */
export const deleteArticles: Access = ({ req }) => {
  if (isEditorOrAdmin(req)) {
    return true
  }
  const own = ownArticles(req, 'byline.author')
  return own ? { and: [own, { stage: { equals: 'drafted' } }] } : false
}

/** Notes follow their article. */
export const readNotes = ownAndPublic({ isPublic: { equals: true } }, 'article.byline.author')

export const writeNotes = ownOnly('article.byline.author')

/** Versions of articles: the desk, and authors for their own. */
export const readOwnVersions = ownOnly('version.byline.author')

/** The log: the desk, and authors for their own articles. */
export const readOwnHistory = ownOnly('article.byline.author')

/** Letters to outlets: the desk, and authors those about their own articles. */
export const readOwnLetters = ownOnly('articles.article.byline.author')

/** Letters that are not sent yet: the desk. */
export const draftLetters: Access = ({ req }) => {
  const drafts: Where[] = [{ status: { equals: 'draft' } }, { sendingAt: { exists: false } }]
  return isEditorOrAdmin(req) && { and: drafts }
}

/** Issues of the newsletter that are not sent yet: the desk. */
export const draftIssues: Access = ({ req }) =>
  isEditorOrAdmin(req) && { state: { equals: 'draft' } }

/** Of what somebody wrote or keeps: that person alone. */
export function ownedBy(field: string): Access {
  return ({ req }) => (isStaff(req) && req.user ? { [field]: { equals: req.user.id } } : false)
}

/** The same of one field. Of a new document, whoever makes it. */
export function ownedByField(field: string): FieldAccess<{ [field: string]: unknown; id: ID }> {
  return ({ doc, req }) => isStaff(req) && (!doc || idOf(doc[field] as ID | null) === req.user?.id)
}

/** Views that are shared, and one's own. */
export const readViews: Access = async (args) => {
  const own = await ownedBy('owner')(args)
  return typeof own === 'object' ? { or: [{ shared: { equals: true } }, own] } : own
}

/** One's own. What is shared stays when its owner goes: admins may change it. */
export const writeViews: Access = async (args) => {
  const own = await ownedBy('owner')(args)
  const isAdmin = roleOf(args.req) === 'admin'
  return isAdmin && typeof own === 'object' ? { or: [{ shared: { equals: true } }, own] } : own
}

/** The page of an author may be kept by that author. */
export const writeAuthors: Access = ({ req }) => {
  if (isEditorOrAdmin(req)) {
    return true
  }
  const author = authorIdOf(req)
  return author && isStaff(req) ? { id: { equals: author } } : false
}

/**
 * The text of an article leaves the server for the public only where the article is on the blog in full.
 * Without a document at hand the answer is no: so the public cannot search in it either.
 */
export const readBody: FieldAccess = ({ doc, req }) =>
  isStaff(req) || (doc as { blogMode?: unknown } | undefined)?.blogMode === 'full'

/** The same of what describes the text: also on the record of the blog. */
export const readMeta: FieldAccess = ({ doc, req }) => {
  const { blogMode, mode } = (doc ?? {}) as { blogMode?: unknown; mode?: unknown }
  return isStaff(req) || (blogMode ?? mode) === 'full'
}

/** Text that is public wherever its document is, and that the public cannot filter by. */
export const readPublicText: FieldAccess = ({ doc, req }) => isStaff(req) || Boolean(doc)

/** Of an article: the desk, and its authors. Without a document at hand authors may not search by it. */
export const ownArticleField: FieldAccess<Article> = ({ doc, req }) => {
  const author = authorIdOf(req)
  const signs = author !== null && doc?.byline?.some((one) => idOf(one.author) === author)
  return isEditorOrAdmin(req) || (isStaff(req) && signs === true)
}

/** @param path to the authors of the article */
function ownOnly(path: string): Access {
  return ({ req }) => isEditorOrAdmin(req) || ownArticles(req, path) || false
}

function ownAndPublic(onBlog: Where, path: string): Access {
  return ({ req }) => {
    if (isEditorOrAdmin(req)) {
      return true
    }
    const own = ownArticles(req, path)
    return own ? { or: [onBlog, own] } : onBlog
  }
}

function ownArticles(req: PayloadRequest, path: string): null | Where {
  const author = authorIdOf(req)
  return author && isStaff(req) ? { [path]: { equals: author } } : null
}
