// Which moves an article can make, and what each still needs.
import type { PayloadRequest } from 'payload'

import type { Article, Refusal, Republication } from '../types.ts'
import type { PictureWithoutRights } from './articleFacts.ts'
import type { OutletOutlook, ScheduleOutlook, UpgradeOutlook } from './outlookBeside.ts'

import { type Deferral, deferralOf } from '../domain/deferral.ts'
import { type Mode, modes } from '../domain/terms.ts'
import { type Move, movesFrom } from '../domain/transitions.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { decide, type Decision, isOfTerms } from './decide.ts'
import { type Circumstances, loadCircumstances, refusalsOnBlog } from './decideArticle.ts'
import { modesAllowed } from './modes.ts'
import { freeDayOf, outletOutlook, scheduleOutlook, upgradeOutlook } from './outlookBeside.ts'
import { programOutlook, type ProgramOutlook } from './proposal/outlook.ts'
import { draftRepublication, republicationOf } from './republish.ts'

/** What the republication would contain unless the editor changes it. */
export type Proposal = Pick<Republication, 'creditLine' | 'mode' | 'searchPolicy' | 'slug'>

export interface MoveOutlook extends Pick<Decision, 'allowed' | 'refusals'> {
  /** For the author of the article, of a move that only editors can make: what is missing, so that the author can add it. */
  lacking?: Refusal[]
  /** Only of moves to the blog: all refusals of each mode. */
  modeRefusals?: Record<Mode, Refusal[]>
  /** What the outlet's terms allow today. */
  modes: Record<Mode, boolean>
  needsReason: boolean
  republication?: Proposal
  to: string
}

/** A picture with the collection of its document. */
export type PictureAway = { collection: string } & PictureWithoutRights

export interface Outlook {
  /** Whether it is snoozed or waived; null for an article that is on the blog in full. */
  deferral: Deferral | null
  /** Violations of terms and of picture rights by an article on the blog, as of today. */
  flags: Refusal[]
  /** First day on which the terms, or a permission from then on, allow the full text; null if unknown or never. */
  freeFrom: null | string
  moves: MoveOutlook[]
  /** Whether its authors have to approve the copy: by the article, or by the terms of its outlet. */
  needsSignOff: boolean
  outlet: null | OutletOutlook
  picturesAway: PictureAway[]
  /** What a program has done with it last, or proposes; null where there is nothing of that. */
  program: null | ProgramOutlook
  schedule: null | ScheduleOutlook
  stage: Article['stage']
  /** Of an article on the blog as an excerpt or a link, for those who may change that; else null. */
  upgrade: null | UpgradeOutlook
}

/** Every move of the article, a change of its mode on the blog last. `article` may have unsaved values. */
export async function outlook(
  req: PayloadRequest,
  article: Article,
  options: ResolvedOptions,
): Promise<Outlook> {
  const circumstances = await loadCircumstances(req, article, options)
  const moves = movesFrom(article.stage).map((move) => moveOutlook(circumstances, move))
  const isThere = article.stage === 'republished-on-blog'
  const outlet = await outletOutlook(req, article, circumstances)
  return {
    deferral: isInFull(article) ? null : deferralOf(article, circumstances.today),
    flags: isThere ? flagsOf(circumstances, article.blogMode ?? 'full') : [],
    freeFrom: freeDayOf(circumstances),
    moves: await Promise.all(moves.map((move) => withProposal(req, article, move))),
    needsSignOff: Boolean(article.signOff || outlet?.signOff),
    outlet,
    picturesAway: isWithoutText(article) ? [] : picturesAway(req, circumstances),
    program: await programOutlook(req, article),
    schedule: await scheduleOutlook(req, article, circumstances),
    stage: article.stage,
    upgrade: upgradeOutlook(article, circumstances),
  }
}

function picturesAway({ payload }: PayloadRequest, { article }: Circumstances): PictureAway[] {
  const collection = slugsOf(payload).media
  return article.picturesWithoutRights.map((picture) => ({ ...picture, collection }))
}

/** On the blog as an excerpt or a link, which show no pictures anyway. */
function isWithoutText({ blogMode, stage }: Article): boolean {
  return stage === 'republished-on-blog' && (blogMode ?? 'full') !== 'full'
}

function isInFull({ blogMode, stage }: Article): boolean {
  return stage === 'republished-on-blog' && (blogMode ?? 'full') === 'full'
}

/** Violations of terms and rights by an article on the blog, and a date at the outlet that lies in the future. */
function flagsOf(circumstances: Circumstances, mode: Mode): Refusal[] {
  return refusalsOnBlog(circumstances, mode).filter(
    (refusal) => isOfTerms(refusal) || refusal.code === 'outlet-date-in-future',
  )
}

function moveOutlook(circumstances: Circumstances, { needs, to }: Move): MoveOutlook {
  const { article, terms, today } = circumstances
  // The reason is entered in the drawer, so it is not listed as missing before. What it has to overrule is.
  const reason = needs.includes('reason') ? 'to be given' : null
  const ask = (mode?: Mode) => decide({ ...circumstances, mode, reason, to })
  const { allowed, refusals } = ask()
  const isForEditors = refusals.some(({ code }) => code === 'not-allowed')
  const lacking = isForEditors && circumstances.actor?.ownsArticle
  const answer = {
    allowed,
    ...(lacking ? { lacking: missingIn(circumstances, to) } : {}),
    modes: modesAllowed({ ...article, terms, today }),
    needsReason: reason !== null || refusals.some(({ code }) => code === 'held-back'),
    refusals,
    to,
  }
  if (to !== 'republished-on-blog') {
    return answer
  }
  const byMode = modes.map((mode) => [mode, ask(mode).refusals] as const)
  return { ...answer, modeRefusals: Object.fromEntries(byMode) as Record<Mode, Refusal[]> }
}

/** Decides as the system, which may make every move. */
function missingIn(circumstances: Circumstances, to: Move['to']): Refusal[] {
  return decide({ ...circumstances, actor: null, to }).refusals.filter(
    ({ code }) => code !== 'reason-missing',
  )
}

async function withProposal(
  req: PayloadRequest,
  article: Article,
  move: MoveOutlook,
): Promise<MoveOutlook> {
  const isRefused = move.refusals.some(({ code }) => code === 'not-allowed')
  if (!move.modeRefusals || isRefused) {
    return move
  }
  const wanted = article.permission?.mode ?? 'full'
  const draft = await draftRepublication(req, article, wanted, {})
  const { slug, creditLine, mode, searchPolicy } = draft
  const proposal = { slug, creditLine, mode, searchPolicy }
  return { ...move, republication: { ...proposal, ...(await shownNow(req, article)) } }
}

/** Slug and credit line that readers see already stay when the mode changes. */
async function shownNow(
  req: PayloadRequest,
  { id, stage }: Pick<Article, 'id' | 'stage'>,
): Promise<Partial<Proposal>> {
  const isThere = stage === 'republished-on-blog'
  const republication = isThere ? await republicationOf(req, id) : null
  if (!republication) {
    return {}
  }
  const { slug, creditLine, searchPolicy } = republication
  return { slug, creditLine, searchPolicy }
}
