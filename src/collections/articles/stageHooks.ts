// The stage of an article: the hooks find the transition that a write is part of, and call it.
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Article } from '../../types.ts'
import type { Transition } from '../../workflow/transition.ts'

import { InvalidRequest, TransitionRefused } from '../../errors.ts'
import { sayIn } from '../../translations/say.ts'
import { channelOf } from '../../workflow/channel.ts'
import { checkEditOnBlog } from '../../workflow/checkEditOnBlog.ts'
import { checkExpectedStage } from '../../workflow/checkExpectedStage.ts'
import { followEdit } from '../../workflow/followEdit.ts'
import { openTransition, transitionBetween, transitionTo } from '../../workflow/openTransitions.ts'
import { readTransition } from '../../workflow/parseInput.ts'

/** A new article is drafted; from then on its stage changes by a transition only. */
export function beforeStage(options: ResolvedOptions): CollectionBeforeChangeHook<Article> {
  return async ({ context, data, operation, originalDoc: stored, req }) => {
    if (operation === 'create') {
      return beginDrafted(req, data)
    }
    if (!stored) {
      return data
    }
    if (context.isRestoringVersion) {
      // The context is the whole request's: the next mutation of it restores nothing.
      context.isRestoringVersion = false
      return checkedEdit(req, keepWorkflow(data, stored), stored, options)
    }
    if (!data.stage || data.stage === stored.stage) {
      checkExpectedStage(req, data.expectedStage, stored.stage)
      return checkedEdit(req, data, stored, options)
    }
    const transition =
      (await transitionTo(req, stored.id, data.stage)) ?? (await openByUpdate(req, data, stored))
    const article: Article = { ...stored, ...data, stage: stored.stage }
    await transition.check(req, article, options)
    return { ...withoutInput(data), ...(await transition.before(req, article, stored)) }
  }
}

/** Runs in the transaction of the write: an error takes the write back. */
export function afterStage(options: ResolvedOptions): CollectionAfterChangeHook<Article> {
  return async ({ doc, operation, previousDoc, req }) => {
    const transition = await transitionBetween(req, previousDoc, doc)
    if (transition) {
      await transition.after(req, doc, previousDoc, options)
    } else if (operation === 'update') {
      await followEdit(req, doc, previousDoc, options)
    }
    return doc
  }
}

function beginDrafted(req: PayloadRequest, data: Partial<Article>): Partial<Article> {
  if (data.stage && data.stage !== 'drafted') {
    const message = sayIn(req)('born-drafted')
    throw new TransitionRefused([{ code: 'move-unknown', field: 'stage', message }])
  }
  return { ...withoutInput(data), blogMode: null, stage: 'drafted' }
}

async function checkedEdit(
  req: PayloadRequest,
  data: Partial<Article>,
  stored: Article,
  options: ResolvedOptions,
): Promise<Partial<Article>> {
  await checkEditOnBlog(req, data, stored, options)
  return withoutInput(data)
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
  const input = { expectedStage, to: stage, via: channelOf(req) }
  const transition = await openTransition(req, stored, input)
  Object.assign(transition.input, readTransition(beside))
  return transition
}

/** Fields that a restored version never brings back: they belong to the workflow. */
const ofTheWorkflow = [
  'blogMode',
  'importKey',
  'permission',
  'snoozedUntil',
  'stage',
  'waived',
] as const

function keepWorkflow(data: Partial<Article>, stored: Article): Partial<Article> {
  return { ...data, ...Object.fromEntries(ofTheWorkflow.map((field) => [field, stored[field]])) }
}

function withoutInput(data: Partial<Article>): Partial<Article> {
  const { expectedStage: _, transition: __, ...rest } = data
  return rest
}
