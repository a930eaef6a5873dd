// What the fields of articles offer to choose from.
import { stages } from '../../../domain/transitions.ts'
import { inEachLanguage } from '../../../translations/languages.ts'

export const articleKinds = [
  'op-ed',
  'analysis',
  'journal-article',
  'brief',
  'interview',
  'review',
  'chapter',
  'other',
]

/** Called as the refusals call them. */
export function stageOptions() {
  return stages.map((value) => ({
    label: inEachLanguage(({ words }) => words.stages[value]),
    value,
  }))
}
