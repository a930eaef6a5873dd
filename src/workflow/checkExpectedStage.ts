// The stage that a caller believes an article to have.
import type { PayloadRequest } from 'payload'

import type { Stage } from '../domain/transitions.ts'

import { StageConflict } from '../errors.ts'
import { sayIn } from '../translations/say.ts'
import { textOf } from './parseInput.ts'

/**
 * GraphQL spells its enums with underscores: a stage that was read there is understood.
 * @throws StageConflict where the article has another one by now; InvalidRequest where it is no text.
 */
export function checkExpectedStage(req: PayloadRequest, expected: unknown, stage: Stage): void {
  const wanted = textOf(expected, 'expectedStage')?.replaceAll('_', '-')
  if (wanted && wanted !== stage) {
    const say = sayIn(req)
    const values = { expected: say.stage(wanted.slice(0, 40)), stage: say.stage(stage) }
    throw new StageConflict(say('stage-unexpected', values), stage)
  }
}
