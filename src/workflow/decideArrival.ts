// Decides whether an article may arrive at a stage at once: each move on the way is judged as if it were made.
import type { Mode } from '../domain/terms.ts'
import type { Refusal } from '../types.ts'

import { type Stage, stages } from '../domain/transitions.ts'
import { type ArticleFacts, decide, type Question } from './decide.ts'

export interface Arrival {
  /** On the blog; null elsewhere. */
  mode: Mode | null
  /** Of all moves, each once. */
  refusals: Refusal[]
  /** From `drafted`. */
  steps: { from: Stage; to: Stage }[]
}

type ArrivalQuestion = { article: Omit<ArticleFacts, 'stage'> } & Omit<Question, 'article' | 'to'>

export function decideArrival(question: ArrivalQuestion, stage: Stage): Arrival {
  const to = stages.slice(1, stages.indexOf(stage) + 1)
  const steps = to.map((one, index) => ({ from: stages[index]!, to: one }))
  const decisions = steps.map((step) =>
    decide({ ...question, article: { ...question.article, stage: step.from }, to: step.to }),
  )
  const refusals = decisions.flatMap((decision) => decision.refusals)
  const last = decisions.at(-1)
  return {
    mode: last?.allowed ? last.mode : null,
    refusals: [...new Map(refusals.map((refusal) => [refusal.code, refusal])).values()],
    steps,
  }
}
