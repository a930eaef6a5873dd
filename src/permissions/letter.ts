// A letter as code has it: days for dates, its outlet and its articles as they are now.
import type { PayloadRequest } from 'payload'

import type { Article, ID, Outlet, PermissionRequest } from '../types.ts'

import { nameOf } from '../access/people.ts'
import { findDoc, findDocs, updateDoc } from '../database/documents.ts'
import { lockArticles, lockRows } from '../database/lock.ts'
import { idOf } from '../domain/idOf.ts'
import { LetterConflict, NotFound } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'

export interface Letter {
  /** In the order of the letter. Those that were deleted since are left out. */
  articles: Article[]
  /** Null where it was deleted since. */
  outlet: null | Outlet
  request: PermissionRequest
}

export async function findRequest(
  req: PayloadRequest,
  id: ID,
  overrideAccess = true,
): Promise<null | PermissionRequest> {
  return findDoc<PermissionRequest>(req, slugsOf(req.payload).permissionRequests, {
    id,
    overrideAccess,
  })
}

/** Whatever the caller may read. */
export async function loadLetter(req: PayloadRequest, request: PermissionRequest): Promise<Letter> {
  const { articles, outlets } = slugsOf(req.payload)
  const ids = articleIDs(request)
  const outlet = idOf(request.outlet)
  const found = await findDocs<Article>(req, articles, {
    overrideAccess: true,
    select: { noteText: false, noteUpdatedAt: false },
    where: { id: { in: ids } },
  })
  return {
    articles: ids.flatMap((id) => found.filter((one) => one.id === id)),
    outlet: outlet
      ? await findDoc<Outlet>(req, outlets, { id: outlet, overrideAccess: true })
      : null,
    request,
  }
}

/** Not once the article has left the outlet of the letter. */
export function isAtOutlet({ outlet }: Article, request: PermissionRequest): boolean {
  return idOf(outlet) !== null && idOf(outlet) === idOf(request.outlet)
}

export function articleIDs({ articles }: Pick<PermissionRequest, 'articles'>): string[] {
  return (articles ?? []).flatMap(({ article }) => idOf(article) ?? [])
}

/**
 * Locks the articles of a letter and then the letter, in the order of all other code, and reads them under the locks.
 * @throws NotFound
 */
export async function lockLetter(req: PayloadRequest, id: ID): Promise<Letter> {
  const { permissionRequests } = slugsOf(req.payload)
  const before = await findRequest(req, id)
  await lockArticles(req, before ? articleIDs(before) : [])
  await lockRows(req, permissionRequests, [id])
  const request = before && (await findRequest(req, id))
  if (!request) {
    throw new NotFound('letter')
  }
  return loadLetter(req, request)
}

/** As the program, for whoever is signed in. */
export async function createLetter(
  req: PayloadRequest,
  data: Partial<PermissionRequest<ID>>,
): Promise<PermissionRequest> {
  const doc = await req.payload.create({
    collection: slugsOf(req.payload).permissionRequests,
    data: { ...data, askedBy: req.user?.id, askedByName: nameOf(req.user) } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return doc as PermissionRequest
}

/**
 * Under the lock.
 * @param expected `updatedAt` of the letter that somebody decides about; null where they do not say.
 * @throws LetterConflict where it, or its answer, is another one by now.
 */
export function refuseUnread(
  req: PayloadRequest,
  { updatedAt }: PermissionRequest,
  expected: null | number,
): void {
  if (expected !== null && Date.parse(updatedAt) !== expected) {
    throw new LetterConflict('answer-changed', translatorFor(req)('letter-changed'))
  }
}

/** As the program: whoever may do what has been checked before. */
export async function updateLetter(
  req: PayloadRequest,
  id: ID,
  data: Partial<PermissionRequest>,
): Promise<PermissionRequest> {
  const { permissionRequests } = slugsOf(req.payload)
  return updateDoc(req, permissionRequests, { id, data, overrideAccess: true })
}
