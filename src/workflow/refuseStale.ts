import type { Say } from '../translations/say.ts'
// The stage that a caller believes an article to have.
import type { Article } from '../types.ts'

import { StageConflict } from '../errors.ts'

/**
 * GraphQL spells its enums with underscores: a stage that was read there is understood.
 * @throws StageConflict where the article has another one by now.
 */
export function refuseStale(say: Say, expected: string | undefined, stage: Article['stage']): void {
  const wanted = expected?.replaceAll('_', '-')
  if (wanted && wanted !== stage) {
    const words = { expected: say.stage(wanted.slice(0, 40)), stage: say.stage(stage) }
    throw new StageConflict(say('stage-unexpected', words), stage)
  }
}
