// Before an article is written: asks the rule about its stage.
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article, Transition } from '../payload-types.ts'
import type { MoveRequest } from './requests.ts'

import { RequestUnusable, StageConflict, TransitionRefused } from '../errors.ts'
import { importPermission, isFromImport } from './importPermission.ts'
import { judge } from './judge.ts'
import { keepWhatBlogNeeds } from './keepWhatBlogNeeds.ts'
import { readTransition } from './readWish.ts'
import { deleteRepublication } from './republish.ts'
import { moving } from './requests.ts'

/** Fields that a restored version never brings back: they belong to the workflow. */
const ofTheWorkflow = [
  'blogMode',
  'importKey',
  'permission',
  'pictures',
  'snoozedUntil',
  'stage',
  'waived',
] as const

const noPermission = { evidence: null, grantedBy: null, grantedOn: null, mode: null }

/** Nothing is born later than drafted; a stage changes only by a move that the rule allows. */
export function guardStage({ timeZone }: ResolvedOptions): CollectionBeforeChangeHook<Article> {
  return async ({ context, data, operation, originalDoc, req }) => {
    if (operation === 'create') {
      return bornDrafted(data)
    }
    if (!originalDoc) {
      return data
    }
    const { decided, permits } = moving()
    decided.delete(originalDoc.id)
    if (context.isRestoringVersion) {
      return keepWorkflow(data, originalDoc)
    }
    refuseStale(data, originalDoc)
    if (!data.stage || data.stage === originalDoc.stage) {
      await keepWhatBlogNeeds(req, data, originalDoc, timeZone)
      return withoutWish(data)
    }
    const request = permits.get(originalDoc.id) ?? requestOf(req, data, originalDoc)
    const decision = await judge(
      req,
      { ...originalDoc, ...data, stage: originalDoc.stage } as Article,
      request,
      timeZone,
    )
    if (!decision.allowed) {
      throw new TransitionRefused(decision.refusals)
    }
    decided.set(originalDoc.id, { decision, request })
    if (request.from === 'republished-on-blog' && !request.byHand) {
      await deleteRepublication(req, originalDoc.id)
    }
    return { ...withoutWish(data), ...consequences(decision.mode, request, originalDoc.permission) }
  }
}

/** By which door a request came. */
export function doorOf(req: PayloadRequest): Transition['via'] {
  if (req.payloadAPI === 'GraphQL') {
    return 'graphql'
  }
  if (req.payloadAPI === 'local') {
    return 'local'
  }
  return req.headers.get('authorization') ? 'rest' : 'admin'
}

function bornDrafted(data: Partial<Article>): Partial<Article> {
  if (data.stage && data.stage !== 'drafted') {
    throw new TransitionRefused([
      {
        code: 'move-unknown',
        field: 'stage',
        message: 'A new article is drafted: create it, then move it.',
      },
    ])
  }
  return { ...withoutWish(data), blogMode: null, stage: 'drafted' }
}

function keepWorkflow(data: Partial<Article>, now: Article): Partial<Article> {
  return { ...data, ...Object.fromEntries(ofTheWorkflow.map((field) => [field, now[field]])) }
}

function refuseStale(data: Partial<Article>, now: Article): void {
  if (data.expectedStage && data.expectedStage !== now.stage) {
    throw new StageConflict(
      `The article is "${now.stage}" by now, not "${data.expectedStage}".`,
      now.stage,
    )
  }
}

function requestOf(req: PayloadRequest, data: Partial<Article>, now: Article): MoveRequest {
  return {
    from: now.stage,
    ...readTransition(data.transition),
    to: stageOf(data.stage),
    via: doorOf(req),
  }
}

function stageOf(value: unknown): string {
  if (typeof value !== 'string') {
    throw new RequestUnusable('A stage is a text.', 'stage')
  }
  return value
}

function withoutWish(data: Partial<Article>): Partial<Article> {
  const { expectedStage: _, transition: __, ...rest } = data
  return rest
}

function consequences(
  mode: Article['blogMode'],
  request: MoveRequest,
  permission: Article['permission'],
): Partial<Article> {
  if (request.alreadyOnBlog && request.to === 'republished-on-blog') {
    return { blogMode: mode ?? null, permission: importPermission }
  }
  // Taken down, an imported piece meets the full rule like any other.
  const isSpent = request.from === 'republished-on-blog' && isFromImport(permission)
  return { blogMode: mode ?? null, ...(isSpent ? { permission: noPermission } : {}) }
}
