// Says what is wrong with a value of a request, in sentences that are translated.
import type { z } from 'zod'

import type { IntakeSentence } from '../../translations/languages.ts'

import { InvalidIntake } from './errors.ts'

/** @param path of the value that was judged as a whole */
export function invalidValue({ issues }: z.ZodError, path: string): InvalidIntake {
  const [issue] = issues
  const at = [path, ...(issue?.path ?? [])].map(String).join('.').slice(0, 200)
  const [sentence, values] = issue ? said(issue) : (['intake-value', {}] as const)
  return new InvalidIntake(sentence, at, { path: at, ...values })
}

type Issue = z.ZodError['issues'][number]

function said(issue: Issue): [IntakeSentence, Record<string, string>] {
  switch (issue.code) {
    case 'custom':
      // Checks of ours name their sentence.
      return [isOurs(issue.message) ? issue.message : 'intake-value', {}]
    case 'invalid_type':
      return ['intake-value-type', { type: issue.expected }]
    case 'invalid_value':
      return ['intake-value-choice', { values: issue.values.map(String).join(', ') }]
    case 'too_big':
      return ['intake-value-long', { limit: String(issue.maximum) }]
    case 'too_small':
      return ['intake-value-empty', {}]
    default:
      return ['intake-value', {}]
  }
}

function isOurs(message: string): message is IntakeSentence {
  return message.startsWith('intake-value-')
}
