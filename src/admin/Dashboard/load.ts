// What the dashboard shows, read on the server with the rights of the user, so that it arrives with the page.
import type { PayloadRequest, Where } from 'payload'

import type { BelowFloor } from '../../domain/floors.ts'
import type { RemindersStatus } from '../../reminders/delivery/status.ts'
import type { Article, ID, Republication } from '../../types.ts'
import type { LetterToSee } from '../../work/letters/state.ts'

import { authorIdOf, isEditorOrAdmin, roleOf } from '../../access/people.ts'
import { type OwedResponse, readOwed } from '../../api/owed.ts'
import { readReminders } from '../../api/reminders.ts'
import { readSavedViews, type SavedView } from '../../api/savedViews.ts'
import { findDocs } from '../../database/documents.ts'
import { todayIn } from '../../domain/days.ts'
import { noAuthor } from '../../facts/authorFilter.ts'
import { countMatching } from '../../find/countMatching.ts'
import { findBelowFloors } from '../../integrity/findBelowFloors.ts'
import { type ResolvedOptions, slugsOf } from '../../options.ts'
import { type Inbox, readInbox } from '../../work/inbox.ts'
import { readLettersToSee } from '../../work/letters/readLetters.ts'

/** Lines of each kind at first. */
export const atFirst = 10

const draftsShown = 5

/** In days: how long an answer is news. */
const answersShown = 14

export interface DashboardData {
  drafts: Pick<Article, 'id' | 'title' | 'updatedAt'>[]
  inbox: Inbox
  letters: LetterToSee[]
  /** What Offprint runs on and is too old: for admins. */
  outdated: BelowFloor[]
  owed: OwedResponse
  /** Articles of which a program proposes something. */
  proposals: number
  recent: Recent[]
  reminders: RemindersStatus
  savedViews: SavedView[]
  /** The first steps and whether they are done; null when they are no longer needed. */
  steps: null | Steps
}

export interface Recent extends Pick<
  Republication,
  'id' | 'mode' | 'path' | 'republishedAt' | 'url'
> {
  article: ID
  title: string
}

export interface Steps {
  article: boolean
  /** Absent for those who may not create accounts. */
  invite?: boolean
  outlet: boolean
}

export async function loadDashboard(
  req: PayloadRequest,
  options: ResolvedOptions,
): Promise<DashboardData> {
  const today = todayIn(options.timeZone, new Date())
  const own = isEditorOrAdmin(req) ? null : ownAuthor(req).equals
  const [owed, reminders, drafts, recent, steps, inbox, savedViews, letters, counts, outdated] =
    await Promise.all([
      readOwed(req, { isOwn: !isEditorOrAdmin(req), limit: atFirst }, options),
      readReminders(req, options),
      readDrafts(req),
      readRecent(req),
      readSteps(req, options),
      readInbox(req),
      options.admin.articleList ? readSavedViews(req, options) : [],
      isEditorOrAdmin(req) ? readLettersToSee(req, { days: answersShown, today }) : [],
      countMatching(req, [{ view: 'proposals' }], { own, today }),
      roleOf(req) === 'admin' ? findBelowFloors(req.payload) : [],
    ])
  const [proposals = 0] = counts
  return {
    drafts,
    inbox,
    letters,
    outdated,
    owed,
    proposals,
    recent,
    reminders,
    savedViews,
    steps,
  }
}

function ownAuthor(req: PayloadRequest): { equals: ID } {
  return { equals: authorIdOf(req) ?? noAuthor(req.payload) }
}

async function readDrafts(req: PayloadRequest): Promise<DashboardData['drafts']> {
  const own: Where = { 'byline.author': ownAuthor(req) }
  const drafted: Where = { stage: { equals: 'drafted' } }
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).articles,
    depth: 0,
    joins: false,
    limit: draftsShown,
    overrideAccess: false,
    pagination: false,
    req,
    select: { title: true, updatedAt: true },
    sort: '-updatedAt',
    user: req.user,
    where: isEditorOrAdmin(req) ? drafted : { and: [drafted, own] },
  })
  return (docs as Article[]).map(({ id, title, updatedAt }) => ({ id, title, updatedAt }))
}

async function readRecent(req: PayloadRequest): Promise<Recent[]> {
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).republications,
    depth: 1,
    limit: draftsShown,
    overrideAccess: false,
    pagination: false,
    populate: { [slugsOf(req.payload).articles]: { title: true } },
    req,
    select: { article: true, mode: true, path: true, republishedAt: true, url: true },
    sort: '-republishedAt',
    user: req.user,
    where: isEditorOrAdmin(req) ? {} : { 'article.byline.author': ownAuthor(req) },
  })
  return (docs as Republication[]).flatMap(toRecent)
}

function toRecent({ article, ...record }: Republication): Recent[] {
  return typeof article === 'object' && article
    ? [{ ...record, article: article.id, title: article.title }]
    : []
}

/** Needed until the first article has been at its outlet. */
async function readSteps(req: PayloadRequest, options: ResolvedOptions): Promise<null | Steps> {
  const isPast: Where = { stage: { not_equals: 'drafted' } }
  if (!isEditorOrAdmin(req) || (await exists(req, slugsOf(req.payload).articles, isPast))) {
    return null
  }
  const isSet: Where = {
    or: [{ 'terms.fullText': { not_equals: 'ask' } }, { 'terms.allowedSince': { exists: true } }],
  }
  const [article, outlet, invite] = await Promise.all([
    exists(req, slugsOf(req.payload).articles, {}),
    exists(req, slugsOf(req.payload).outlets, isSet),
    exists(req, options.slugs.users, { id: { not_equals: req.user?.id } }),
  ])
  return { article, outlet, ...(roleOf(req) === 'admin' ? { invite } : {}) }
}

async function exists(
  req: PayloadRequest,
  collection: ResolvedOptions['slugs']['users'],
  where: Where,
): Promise<boolean> {
  const asked = { limit: 1, overrideAccess: false, select: {}, where }
  return (await findDocs(req, collection, asked)).length > 0
}
