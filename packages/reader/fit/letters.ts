// A letter for each role, in which `roles.json` says what each line of a text is.
import type { LineRole } from '../src/text/lines/lineRoles.ts'

export const letters: Record<LineRole, string> = {
  'above-byline': 'b',
  'above-date': 'd',
  'above-other': 'o',
  byline: 'B',
  caption: 'C',
  date: 'D',
  figure: 'f',
  footnote: 'n',
  'footnote-label': 'l',
  heading: 'h',
  interruption: 'i',
  note: 'N',
  other: 'O',
  paragraph: 'p',
  standfirst: 'S',
  'tail-byline': 'y',
  'tail-date': 'a',
  'tail-other': 'r',
  title: 'T',
}
