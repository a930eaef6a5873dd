// The stage of an article: the hooks find the transition that a write is part of, and call it.
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { Mode } from '../../domain/terms.ts'
import type { ResolvedOptions } from '../../options.ts'
import type { Article } from '../../types.ts'
import type { Transition } from '../../workflow/transition.ts'

import { InvalidRequest, TransitionRefused } from '../../errors.ts'
import { translatorFor } from '../../translations/translator.ts'
import { isChangeOfMode } from '../../workflow/changeMode.ts'
import { channelOf } from '../../workflow/channel.ts'
import { checkEditOnBlog } from '../../workflow/checkEditOnBlog.ts'
import { checkExpectedStage } from '../../workflow/checkExpectedStage.ts'
import { followEdit } from '../../workflow/followEdit.ts'
import { setsOf } from '../../workflow/inSets.ts'
import { openTransition, transitionBetween, transitionTo } from '../../workflow/openTransitions.ts'
import { readTransition } from '../../workflow/parseInput.ts'

/** A new article is drafted: its stage changes later, by a transition. An import has judged where it arrives. */
export const beginDrafted: CollectionBeforeChangeHook<Article> = async ({
  data,
  operation,
  req,
}) => {
  if (operation !== 'create') {
    return data
  }
  if (data.stage && data.stage !== 'drafted') {
    const message = translatorFor(req)('created-drafted')
    throw new TransitionRefused([{ code: 'move-unknown', field: 'stage', message }])
  }
  const arrival = (await setsOf(req))?.arrivals.get(data.importKey ?? '')
  return { ...withoutInput(data), blogMode: null, stage: 'drafted', ...arrival }
}

/** Fields that a restored version never brings back: they belong to the workflow, or to another document. */
const ofTheWorkflow = [
  'assignee',
  'blogMode',
  'checklist',
  'heldBack',
  'importKey',
  'permission',
  'proposal',
  // What it was called then may be called otherwise now, or have ended.
  'series',
  'snoozedUntil',
  'stage',
  'waived',
] as const

export const restoreWithoutStage: CollectionBeforeChangeHook<Article> = ({
  context,
  data,
  originalDoc: stored,
}) => {
  if (!context.isRestoringVersion || !stored) {
    return data
  }
  // The context is the whole request's: the next mutation of it restores nothing.
  context.isRestoringVersion = false
  return { ...data, ...Object.fromEntries(ofTheWorkflow.map((field) => [field, stored[field]])) }
}

/**
 * While the plugin is disabled nothing moves, whoever asks.
 * @throws TransitionRefused
 */
export const refuseMoves: CollectionBeforeChangeHook<Article> = ({
  data,
  operation,
  originalDoc: stored,
  req,
}) => {
  const isMove = Boolean(data.stage) && data.stage !== stored?.stage
  if (operation === 'update' && (isMove || data.transition)) {
    const message = translatorFor(req)('moves-disabled')
    throw new TransitionRefused([{ code: 'not-allowed', field: 'stage', message }])
  }
  return data
}

/** An update either changes the stage, by its transition, or is an edit. */
export function beforeStage(options: ResolvedOptions): CollectionBeforeChangeHook<Article> {
  return async ({ data, operation, originalDoc: stored, req }) => {
    if (operation === 'create' || !stored) {
      return data
    }
    const transition = await transitionOf(req, data, stored)
    if (!transition) {
      await checkEditOnBlog(req, data, stored, options)
      return withoutInput(data)
    }
    if (transition.changesMode) {
      await checkEditOnBlog(req, data, stored, options)
    }
    const article: Article = { ...stored, ...data, stage: stored.stage }
    await transition.check(req, article, options)
    return { ...withoutInput(data), ...(await transition.before(req, article, stored)) }
  }
}

/** Runs in the transaction of the write: an error takes the write back. */
export const afterStage: CollectionAfterChangeHook<Article> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const transition = await transitionBetween(req, previousDoc, doc)
  if (transition) {
    await transition.after(req, doc, previousDoc)
  } else if (operation === 'update') {
    await followEdit(req, doc, previousDoc)
  }
  return doc
}

async function transitionOf(
  req: PayloadRequest,
  data: Partial<Article>,
  stored: Article,
): Promise<Transition | undefined> {
  const isMove = Boolean(data.stage) && data.stage !== stored.stage
  const open = data.stage ? await transitionTo(req, stored.id, data.stage) : undefined
  if (open && (isMove || open.changesMode)) {
    return open
  }
  if (isMove || (data.stage && namesOtherMode(data, stored))) {
    return openByUpdate(req, data, stored)
  }
  checkExpectedStage(req, data.expectedStage, stored.stage)
  return undefined
}

/** Whether the update asks for a mode, of an article on the blog, that it does not have. */
function namesOtherMode({ transition }: Partial<Article>, stored: Article): boolean {
  return isChangeOfMode(stored, {
    republication: { mode: namedMode(transition) },
    to: stored.stage,
  })
}

/** As it was sent: whether it is a mode is checked later, because 403 and 409 come before 400. */
function namedMode(transition: Article['transition']): Mode | undefined {
  const { republication } = (transition ?? {}) as { republication?: { mode?: Mode | null } | null }
  return republication?.mode ?? undefined
}

/** What stands beside the stage is read last: 403 comes before 409, and that before 400. */
async function openByUpdate(
  req: PayloadRequest,
  { expectedStage, stage, transition: beside }: Partial<Article>,
  stored: Article,
): Promise<Transition> {
  if (typeof stage !== 'string') {
    throw new InvalidRequest('A stage is a text.', 'stage')
  }
  const republication = { mode: namedMode(beside) }
  const input = { expectedStage, republication, to: stage, via: channelOf(req) }
  const transition = await openTransition(req, stored, input)
  Object.assign(transition.input, readTransition(beside))
  return transition
}

function withoutInput(data: Partial<Article>): Partial<Article> {
  const { expectedStage: _, transition: __, ...rest } = data
  return rest
}
