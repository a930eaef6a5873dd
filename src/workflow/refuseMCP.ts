// What a client of the Model Context Protocol may not write: where an article stands and what allows it there, what
// readers see, and who may do what. Here and not in its tools: an app may have tools of its own.
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  TypedUser,
} from 'payload'

import type { Kind } from '../slugs.ts'
import type { Article, ID, Note, Outlet } from '../types.ts'

import { isMCP } from '../access/mcp.ts'
import { authorIdOf, roleOf } from '../access/people.ts'
import { databaseOf } from '../database/connection.ts'
import { dayOf } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { rightsForBlog } from '../domain/pictureRights.ts'
import { safeTerms } from '../domain/terms.ts'
import { isSame } from '../editing/changedFields.ts'
import { TransitionRefused } from '../errors.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { clearProposal } from './proposal/store.ts'
import { readSchedules } from './schedules.ts'

/** @throws TransitionRefused `not-allowed`, whatever the role of the person whose key the client has. */
export function refuseMCP(
  req: PayloadRequest,
  field: string,
  reason: 'mcp-closed' | 'mcp-not-allowed' | 'mcp-public' = 'mcp-not-allowed',
): void {
  if (isMCP(req)) {
    const message = translatorFor(req)(reason)
    throw new TransitionRefused([{ code: 'not-allowed', field, message }])
  }
}

const written = ['create', 'delete', 'restoreVersion', 'update']

/** What is left open of each collection of ours; what else is written there belongs to people. */
const open: Partial<Record<Kind, string[]>> = {
  articles: ['create', 'update'],
  authors: ['create'],
  institutions: ['create'],
  notes: ['create', 'update'],
  outlets: ['create'],
}

export function closedToMCP(kind: Kind | undefined): CollectionBeforeOperationHook {
  return ({ args, operation, req }) => {
    if (kind && written.includes(operation) && !open[kind]?.includes(operation)) {
      refuseMCP(req, '', 'mcp-closed')
    }
    return args
  }
}

/** Of an article: what people decide, and what the program works out of that. */
const ofPeople = [
  'assignee',
  'blogMode',
  'checklist',
  'heldBack',
  'importKey',
  'listed',
  'permission',
  'signOff',
  'snoozedUntil',
  'waived',
] as const

/** After the hooks that end a permission: another outlet is no way to do that. */
export const refuseWorkByMCP: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!isMCP(req)) {
    return data
  }
  const changed = ofPeople.find(
    (field) =>
      data[field] !== undefined && !isSame(data[field] || null, originalDoc?.[field] || null),
  )
  if (changed) {
    refuseMCP(req, changed)
  }
  if (originalDoc) {
    refuseOtherTerms(req, data, originalDoc)
    await refusePublic(req, originalDoc.id, originalDoc.stage)
  }
  return data
}

/** By which terms an article at its outlet is judged. What is missing there may be added. */
function refuseOtherTerms(req: PayloadRequest, data: Partial<Article>, stored: Article): void {
  const other = (['outlet', 'publishedAt', 'publishedAtPrecision'] as const).find(
    (field) =>
      stored[field] && data[field] !== undefined && plain(data[field]) !== plain(stored[field]),
  )
  if (
    other &&
    stored.stage !== 'drafted' &&
    (other !== 'publishedAtPrecision' || stored.publishedAt)
  ) {
    refuseMCP(req, other)
  }
}

function plain(value: Article['outlet']): ID | null | string {
  const id = idOf(value)
  return typeof id === 'string' ? (dayOf(id) ?? id) : id
}

/** Readers see it at once, or as soon as its schedule says so: nobody would look at it before. */
async function refusePublic(req: PayloadRequest, id: ID, stage: unknown): Promise<void> {
  const isDue = (await readSchedules(await databaseOf(req), [id])).has(id)
  if (isDue || stage === 'republished-on-blog') {
    refuseMCP(req, isDue ? 'schedule' : 'stage', 'mcp-public')
  }
}

export const refuseNoteByMCP: CollectionBeforeChangeHook<Note> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (isMCP(req)) {
    for (const id of new Set([idOf(data.article), idOf(originalDoc?.article)])) {
      const article = id === null ? null : await storedArticle(req, id)
      if (article) {
        await refusePublic(req, article.id, article.stage)
        // It was proposed with another note.
        await clearProposal(req, article.id)
      }
    }
  }
  return data
}

async function storedArticle(req: PayloadRequest, id: ID): Promise<Article | null> {
  return req.payload.db.findOne<Article>({
    collection: slugsOf(req.payload).articles,
    req,
    select: { stage: true },
    where: { id: { equals: id } },
  })
}

/** A new outlet has the strict ones, and is not the blog's own, whose articles need no permission. */
export const refuseTermsByMCP: CollectionBeforeChangeHook<Outlet> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const terms = operation === 'update' ? originalDoc?.terms : { ...safeTerms, signOff: false }
  if (
    !isSame(data.terms ?? terms, terms) ||
    (data.isOwn ?? false) !== (originalDoc?.isOwn ?? false)
  ) {
    refuseMCP(req, 'terms')
  }
  return data
}

/** The rights of a picture allow it on the blog, and readers see those that are there. */
export const refusePictureByMCP: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { isPublic, rights } = (originalDoc ?? {}) as { isPublic?: unknown; rights?: unknown }
  if (data.rights !== rights && rightsForBlog.includes(data.rights as string)) {
    refuseMCP(req, 'rights')
  }
  if (isPublic) {
    refuseMCP(req, 'isPublic', 'mcp-public')
  }
  return data
}

/** A login of the desk: its role, and whatever else lets a program act as a person. */
export function refuseLoginByMCP(options: ResolvedOptions): CollectionBeforeChangeHook {
  return ({ data, originalDoc, req }) => {
    const before = originalDoc as object | undefined
    if (
      isMCP(req) &&
      (isOfEditors(req, before, options) || isOfEditors(req, { ...before, ...data }, options))
    ) {
      refuseMCP(req, 'role', 'mcp-closed')
    }
    return data as unknown
  }
}

export function keepLoginFromMCP(options: ResolvedOptions): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const where = { id: { equals: id } }
    const user = isMCP(req)
      ? await req.payload.db.findOne<{ id: ID }>({ collection: options.slugs.users, req, where })
      : null
    if (isOfEditors(req, user, options)) {
      refuseMCP(req, 'role', 'mcp-closed')
    }
  }
}

function isOfEditors(
  { payload }: PayloadRequest,
  user: null | object | undefined,
  { slugs }: ResolvedOptions,
): boolean {
  const login = { payload, user: { ...user, collection: slugs.users } as unknown as TypedUser }
  return Boolean(user) && (roleOf(login) !== null || authorIdOf(login) !== null)
}
