// One transition of an article, from the request to its row in the log, within one database transaction.
// docs/contributing/transition.md says who opens one, and which hooks call it.
import type { PayloadRequest } from 'payload'

import type { Mode } from '../domain/terms.ts'
import type { Article, Outlet, Republication } from '../types.ts'
import type { Circumstances } from './decideArticle.ts'
import type { TransitionInput, TransitionResult } from './input.ts'

import { afterCommit } from '../database/adapter/afterCommit.ts'
import { type Stage, stages } from '../domain/transitions.ts'
import { refuseStaleWrite } from '../editing/refuseStaleWrite.ts'
import { StageConflict, TransitionRefused } from '../errors.ts'
import { publishTransition } from '../events/channel.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { refreshPublicFlags, usedBy } from '../visibility/publicFlags.ts'
import { addAffiliations } from './addAffiliations.ts'
import { isChangeOfMode } from './changeMode.ts'
import { checkActor, isSystem } from './checkActor.ts'
import { checkExpectedStage } from './checkExpectedStage.ts'
import { decideMove, loadCircumstances } from './decideArticle.ts'
import { refuseFuture } from './refuseFuture.ts'
import { createRepublication, deleteRepublication, updateRepublication } from './republish.ts'
import { storedWithMove } from './storedWithMove.ts'
import { refuseLateUndo } from './undo.ts'
import { writeLog } from './writeLog.ts'

/**
 * The methods are in the order of their calls: `checkCaller()` when the transition is opened, `check()` and `before()`
 * before the row is written (beforeChange), `after()` after it (afterChange). Payload itself writes the row in between:
 * a nested write would make a second version of the article.
 */
export class Transition {
  readonly from: Stage
  readonly input: TransitionInput
  /** The article as it was read under its row lock. */
  readonly stored: Article
  /** As it was read under its lock on the way to `check()`. */
  outlet: null | Outlet = null
  state: 'checked' | 'checking' | 'done' | 'open' = 'open'
  /** True while the transition itself creates or deletes the republication. */
  writesRepublication = false
  result: null | TransitionResult = null
  private circumstances: Circumstances | null = null
  private mode: Mode | null = null

  constructor(stored: Article, input: TransitionInput) {
    this.from = stored.stage
    this.input = input
    this.stored = stored
  }

  /** The article stays on the blog and gets another mode. */
  get changesMode(): boolean {
    const { from, input, stored } = this
    return isChangeOfMode(stored, input) && input.to === from
  }

  /**
   * Whether the caller may make it, and has read the current version and stage.
   * @throws TransitionRefused `not-allowed` first, then StaleWrite or StageConflict.
   */
  async checkCaller(req: PayloadRequest): Promise<void> {
    const { from, input, stored } = this
    checkActor(req, stored, input)
    await refuseLateUndo(req, stored.id, input, from)
    const { expectedUpdatedAt: expected, to, via } = input
    if (expected !== undefined && expected !== null) {
      const write = { id: stored.id, collection: slugsOf(req.payload).articles, expected }
      await refuseStaleWrite(req, { ...write, overrideAccess: isSystem(req, via) })
    }
    if (from === to && !this.changesMode) {
      const translate = translatorFor(req)
      throw new StageConflict(translate('already-in-stage', { stage: translate.stage(from) }), from)
    }
    checkExpectedStage(req, input.expectedStage, from)
  }

  /**
   * Whether `decide()` allows it for the article as it would be stored.
   * @throws TransitionRefused with every refusal.
   */
  async check(req: PayloadRequest, article: Article, options: ResolvedOptions): Promise<void> {
    const { from, input } = this
    // If it is refused and the database transaction continues, no later update of the article finds it.
    this.state = 'checking'
    const asStored = { ...article, stage: from }
    const circumstances = await loadCircumstances(req, asStored, options, this.outlet)
    const decision = decideMove(circumstances, input)
    if (!decision.allowed) {
      throw new TransitionRefused(decision.refusals)
    }
    const { republishedAt } = input.republication ?? {}
    if (republishedAt && decision.mode && !input.alreadyOnBlog) {
      await refuseFuture(req, republishedAt, 'republication.republishedAt', options)
    }
    this.circumstances = circumstances
    this.mode = decision.mode
    this.state = 'checked'
  }

  /** What is stored with the new stage. The database refuses a republication whose article leaves the blog. */
  async before(
    req: PayloadRequest,
    article: Article,
    previous: Article,
  ): Promise<Partial<Article>> {
    const { from, input, mode } = this
    if (from === 'republished-on-blog' && !this.changesMode && !input.byHand) {
      await this.writingRepublication(() => deleteRepublication(req, article.id))
    }
    const isForward = stages.indexOf(from) < stages.indexOf(input.to as Stage)
    return {
      ...(isForward ? await addAffiliations(req, article) : {}),
      ...storedWithMove(previous, input, mode),
    }
  }

  /** What follows from the new stage. An error rolls everything back, the stage too. */
  async after(req: PayloadRequest, article: Article, previous: Article): Promise<void> {
    const { from, input, stored } = this
    const republication = await this.republish(req, article)
    const row = await writeLog(req, article, stored, { ...input, now: this.circumstances?.now })
    if ([article.stage, from].includes('republished-on-blog')) {
      await refreshPublicFlags(req, usedBy(article, previous))
    }
    await afterCommit(req, () => publishTransition({ from, to: row.to, via: row.via }))
    this.result = { republication, transition: row }
    this.state = 'done'
  }

  private async republish(req: PayloadRequest, article: Article): Promise<null | Republication> {
    const { input, mode } = this
    if (input.byHand || article.stage !== 'republished-on-blog') {
      return null
    }
    const write = this.changesMode ? updateRepublication : createRepublication
    return this.writingRepublication(() =>
      write(req, article, mode ?? 'full', input.republication ?? {}, this.circumstances ?? {}),
    )
  }

  private async writingRepublication<Result>(work: () => Promise<Result>): Promise<Result> {
    this.writesRepublication = true
    try {
      return await work()
    } finally {
      this.writesRepublication = false
    }
  }
}
