// What the fields are called, on the page and in its source. Pure.
import type { DeskWord } from '../../translations/desk.ts'
import type { FieldName } from './types.ts'

export const labels: Record<FieldName, DeskWord> = {
  authors: 'intake-authors',
  doi: 'intake-doi',
  kind: 'intake-kind',
  language: 'intake-language',
  outlet: 'intake-outlet',
  outletUrl: 'intake-address',
  published: 'intake-date',
  standfirst: 'intake-standfirst',
  title: 'intake-title',
}

export function inputId(name: FieldName): string {
  return `offprint-intake-${name}`
}
