// Input of the move drawer: initial values and the request body.
import type { Mode } from '../../domain/terms.ts'
import type { MoveOutlook } from '../../workflow/outlook.ts'
import type { KeptChoice } from '../Undo/marks.client.ts'

import { noonOf } from '../../domain/days.ts'
import { modes } from '../../domain/terms.ts'

export interface Input {
  creditLine: string
  mode: Mode
  reason: string
  /** The day, `YYYY-MM-DD`. */
  republishedOn: string
  slug: string
}

/** Initial values: the choice before an undo, else the proposal of the server in the largest allowed mode. */
export function initialInput(
  { modeRefusals, modes: byTerms, republication }: MoveOutlook,
  today: string,
  before: KeptChoice = {},
): Input {
  const mode =
    modes.find((one) => one === before.mode && modeRefusals?.[one].length === 0) ??
    modes.find((one) => modeRefusals?.[one].length === 0) ??
    modes.find((one) => byTerms[one]) ??
    'link'
  return {
    slug: before.slug ?? republication?.slug ?? '',
    creditLine: before.creditLine ?? republication?.creditLine ?? '',
    mode,
    reason: '',
    republishedOn: today,
  }
}

/** The request body. Unchanged proposals are omitted, so that the server fills them in. */
export function requestOf(input: Input, move: MoveOutlook, expectedStage: string, today: string) {
  const { slug, creditLine, mode, reason, republishedOn } = input
  const proposed = move.republication
  const republication = {
    slug: slug.trim() || undefined,
    creditLine:
      creditLine.trim() === proposed?.creditLine ? undefined : creditLine.trim() || undefined,
    mode,
    // Noon is the same day everywhere that an editor may sit; today is now.
    republishedAt: republishedOn === today ? undefined : noonOf(republishedOn),
  }
  return {
    expectedStage,
    reason: reason.trim() || undefined,
    republication: move.modeRefusals ? republication : undefined,
    to: move.to,
  }
}

/** When it will be on the blog: its path has the day of this moment in UTC. Today is now. */
export function momentOf({ republishedOn }: Pick<Input, 'republishedOn'>, today: string): string {
  return republishedOn === today ? new Date().toISOString() : noonOf(republishedOn)
}
