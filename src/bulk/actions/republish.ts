// Puts articles on the blog, or shows more of what is there: each by the ordinary move.
import type { Mode } from '../../domain/terms.ts'
import type { ID } from '../../types.ts'
import type { TransitionInput } from '../../workflow/input.ts'
import type { Row } from '../action.ts'

import { isSmaller } from '../../domain/terms.ts'
import { checkActor } from '../../workflow/checkActor.ts'
import { moveLocked } from '../../workflow/moveArticle.ts'
import { Transition } from '../../workflow/transition.ts'
import { defineAction } from '../action.ts'

export interface RepublishInput {
  mode?: Mode | undefined
  withPictures?: boolean | undefined
}

interface Kept {
  /** Its mode on the blog before; null: it was not there. */
  mode: Mode | null
  transition: ID
}

const blog = 'republished-on-blog'

export const republish = defineAction<RepublishInput, Kept>({
  allow: ({ article, req }) => checkActor(req, article, { to: blog }),
  check: async (row, input) => {
    const { article, options, req } = row
    const transition = new Transition(article, toInput(row, input))
    await transition.checkCaller(req)
    await transition.check(req, article, options)
    return {}
  },
  findDone: (row, input) => {
    const { blogMode, stage, updatedAt, updatedBy } = row.article
    const { republication } = toInput(row, input)
    const isThere = stage === blog && !isSmaller(blogMode ?? 'full', republication?.mode ?? 'full')
    return isThere ? { at: updatedAt, by: updatedBy } : null
  },
  reads: { blogMode: true, byline: true, stage: true, updatedAt: true, updatedBy: true },
  undo: async ({ article, req, run }, { mode, transition }) => {
    await moveLocked(req, article, {
      reason: 'undone',
      ...(mode === null ? { to: 'published-at-outlet' } : { republication: { mode }, to: blog }),
      undoes: transition,
      via: run.via,
    })
  },
  write: async (row, input) => {
    const { article, req } = row
    const { transition } = await moveLocked(req, article, toInput(row, input))
    const mode = article.stage === blog ? (article.blogMode ?? 'full') : null
    return { kept: { mode, transition: transition.id } }
  },
})

/** What is on the blog already is to be there in full. */
function toInput({ article, run }: Row, { mode, withPictures }: RepublishInput): TransitionInput {
  const wanted = mode ?? (article.stage === blog ? 'full' : undefined)
  return { republication: { mode: wanted, withPictures }, to: blog, via: run.via }
}
