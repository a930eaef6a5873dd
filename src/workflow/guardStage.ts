// Before an article is written: asks the rule about its stage.
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article, Transition } from '../types.ts'
import type { MoveRequest } from './requests.ts'

import { importPermission, isFromImport } from '../domain/importPermission.ts'
import { stages } from '../domain/transitions.ts'
import { InvalidRequest, TransitionRefused } from '../errors.ts'
import { sayIn } from '../translations/say.ts'
import { addAffiliations } from './addAffiliations.ts'
import { refuseActor } from './decide.ts'
import { judge } from './judge.ts'
import { keepWhatBlogNeeds } from './keepWhatBlogNeeds.ts'
import { actorOf } from './loadFacts.ts'
import { readTransition, textOf } from './parseInput.ts'
import { refuseFuture } from './refuseFuture.ts'
import { refuseStale } from './refuseStale.ts'
import { deleteRepublication } from './republish.ts'
import { moving } from './requests.ts'

/** Fields that a restored version never brings back: they belong to the workflow. */
const ofTheWorkflow = [
  'blogMode',
  'importKey',
  'permission',
  'snoozedUntil',
  'stage',
  'waived',
] as const

const noPermission = { evidence: null, grantedBy: null, grantedOn: null, mode: null }

/** Nothing is born later than drafted; a stage changes only by a move that the rule allows. */
export function guardStage(options: ResolvedOptions): CollectionBeforeChangeHook<Article> {
  return async ({ context, data, operation, originalDoc, req }) => {
    if (operation === 'create') {
      return bornDrafted(req, data)
    }
    if (!originalDoc) {
      return data
    }
    moving().decided.delete(originalDoc.id)
    if (context.isRestoringVersion) {
      // The context is the whole request's: the next mutation of it restores nothing.
      context.isRestoringVersion = false
      return stay(req, keepWorkflow(data, originalDoc), originalDoc, options)
    }
    refuseStranger(req, data, originalDoc)
    refuseStale(sayIn(req), textOf(data.expectedStage, 'expectedStage'), originalDoc.stage)
    return !data.stage || data.stage === originalDoc.stage
      ? stay(req, data, originalDoc, options)
      : move(req, data, originalDoc, options)
  }
}

async function stay(
  req: PayloadRequest,
  data: Partial<Article>,
  now: Article,
  options: ResolvedOptions,
): Promise<Partial<Article>> {
  await keepWhatBlogNeeds(req, data, now, options)
  return withoutInput(data)
}

async function move(
  req: PayloadRequest,
  data: Partial<Article>,
  now: Article,
  options: ResolvedOptions,
): Promise<Partial<Article>> {
  const { decided, permits } = moving()
  const request = permits.get(now.id) ?? requestOf(req, data, now)
  const article: Article = { ...now, ...data, stage: now.stage }
  const decision = await judge(req, article, request, options)
  if (!decision.allowed) {
    throw new TransitionRefused(decision.refusals)
  }
  if (decision.mode && !request.alreadyOnBlog) {
    const { republishedAt } = request.republication ?? {}
    await refuseFuture(req, republishedAt, 'republication.republishedAt', options)
  }
  decided.set(now.id, { decision, request })
  if (request.from === 'republished-on-blog' && !request.byHand) {
    await deleteRepublication(req, now.id)
  }
  return {
    ...withoutInput(data),
    ...(isForward(request) ? await addAffiliations(req, article) : {}),
    ...consequences(decision.mode, request, now.permission),
  }
}

function isForward({ from, to }: MoveRequest): boolean {
  return stages.indexOf(from) < stages.indexOf(to as Article['stage'])
}

/** The schemes by which Payload lets somebody in; another one says nothing of who asks. */
const logsIn = /^(?:jwt|bearer|\S+ api-key) /i

/** By which door a request came. */
export function channelOf(req: PayloadRequest): Transition['via'] {
  if (req.payloadAPI === 'GraphQL') {
    return 'graphql'
  }
  if (req.payloadAPI === 'local') {
    // A task of a job says so itself: nothing else tells it from a script, and no request from outside can.
    return req.context.via === 'job' ? 'job' : 'local'
  }
  return logsIn.test(req.headers.get('authorization') ?? '') ? 'rest' : 'admin'
}

function bornDrafted(req: PayloadRequest, data: Partial<Article>): Partial<Article> {
  if (data.stage && data.stage !== 'drafted') {
    const message = sayIn(req)('created-drafted')
    throw new TransitionRefused([{ code: 'move-unknown', field: 'stage', message }])
  }
  return { ...withoutInput(data), blogMode: null, stage: 'drafted' }
}

function keepWorkflow(data: Partial<Article>, now: Article): Partial<Article> {
  return { ...data, ...Object.fromEntries(ofTheWorkflow.map((field) => [field, now[field]])) }
}

/** The same before the article is read; nobody is kept from a write that is no move. */
export async function refuseStrangersMove(
  req: PayloadRequest,
  id: string,
  data: Partial<Article> | undefined,
): Promise<void> {
  const isMove = typeof data?.stage === 'string'
  const now =
    isMove &&
    (await req.payload.db.findOne<Article>({
      collection: 'articles',
      req,
      where: { id: { equals: id } },
    }))
  if (isMove && now) {
    refuseStranger(req, data, now)
  }
}

/** Who may not make the move is told so first, whatever they expected. */
function refuseStranger(req: PayloadRequest, data: Partial<Article>, now: Article): void {
  const to = data.stage
  if (typeof to !== 'string' || to === now.stage || moving().permits.has(now.id)) {
    return
  }
  const stranger = refuseActor({ actor: actorOf(req, now), article: now, say: sayIn(req), to })
  if (stranger) {
    throw new TransitionRefused([stranger])
  }
}

function requestOf(req: PayloadRequest, data: Partial<Article>, now: Article): MoveRequest {
  return {
    from: now.stage,
    ...readTransition(data.transition),
    to: stageOf(data.stage),
    via: channelOf(req),
  }
}

function stageOf(value: unknown): string {
  if (typeof value !== 'string') {
    throw new InvalidRequest('A stage is a text.', 'stage')
  }
  return value
}

function withoutInput(data: Partial<Article>): Partial<Article> {
  const { expectedStage: _, transition: __, ...rest } = data
  return rest
}

function consequences(
  mode: Article['blogMode'],
  request: MoveRequest,
  permission: Article['permission'],
): Partial<Article> {
  // Once asked for, the pictures stay asked for.
  const asked = request.republication?.withPictures ? { picturesNeeded: true } : {}
  if (request.alreadyOnBlog && request.to === 'republished-on-blog') {
    return { ...asked, blogMode: mode ?? null, permission: importPermission }
  }
  // Taken down, an imported article meets the full rule like any other.
  const isSpent = request.from === 'republished-on-blog' && isFromImport(permission)
  return { ...asked, blogMode: mode ?? null, ...(isSpent ? { permission: noPermission } : {}) }
}
