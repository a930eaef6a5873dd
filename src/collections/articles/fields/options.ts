// What the fields of articles offer to choose from.
import { modes } from '../../../domain/terms.ts'
import { stages } from '../../../domain/transitions.ts'
import { workflowWords } from '../../../translations/refusals.ts'

export const articleKinds = [
  { label: 'Op-ed', value: 'op-ed' },
  { label: 'Analysis', value: 'analysis' },
  { label: 'Journal article', value: 'journal-article' },
  { label: 'Brief', value: 'brief' },
  { label: 'Interview', value: 'interview' },
  { label: 'Review', value: 'review' },
  { label: 'Chapter', value: 'chapter' },
  { label: 'Other', value: 'other' },
]

/** Called as the refusals call them. */
export function stageOptions() {
  const { de, en } = workflowWords
  return stages.map((value) => ({ label: { de: de.stages[value], en: en.stages[value] }, value }))
}

export function modeOptions() {
  const labels = { excerpt: 'An excerpt', full: 'In full', link: 'A link only' }
  return modes.map((value) => ({ label: labels[value], value }))
}
