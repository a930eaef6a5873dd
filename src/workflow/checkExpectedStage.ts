// The stage that a caller believes an article to have.
import type { PayloadRequest } from 'payload'

import type { Stage } from '../domain/transitions.ts'

import { StageConflict } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'
import { textOf } from './parseInput.ts'

/**
 * GraphQL spells its enums with underscores: a stage that was read there is understood.
 * @throws StageConflict where the article has another one by now; InvalidRequest where it is no text.
 */
export function checkExpectedStage(req: PayloadRequest, expected: unknown, stage: Stage): void {
  const wanted = textOf(expected, 'expectedStage')?.replaceAll('_', '-')
  if (wanted && wanted !== stage) {
    const translate = translatorFor(req)
    const values = { expected: translate.stage(wanted.slice(0, 40)), stage: translate.stage(stage) }
    throw new StageConflict(translate('stage-unexpected', values), stage)
  }
}
