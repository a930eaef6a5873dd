// Compares the stage that the caller expects with the stored one.
import type { PayloadRequest } from 'payload'

import type { Stage } from '../domain/transitions.ts'

import { StageConflict } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'
import { inputText } from './parseInput.ts'

/**
 * A stage as GraphQL spells it, with underscores, is accepted too.
 * @throws StageConflict if the stage is another one by now, InvalidRequest if the value is not text.
 */
export function checkExpectedStage(req: PayloadRequest, expected: unknown, stage: Stage): void {
  const wanted = inputText(expected, 'expectedStage')?.replaceAll('_', '-')
  if (wanted && wanted !== stage) {
    const translate = translatorFor(req)
    const values = { expected: translate.stage(wanted.slice(0, 40)), stage: translate.stage(stage) }
    throw new StageConflict(translate('stage-unexpected', values), stage)
  }
}
