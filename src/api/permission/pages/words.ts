// Days, extents and answers as the pages of a letter say them.
import type { Precision } from '../../../domain/days.ts'
import type { Mode } from '../../../domain/terms.ts'
import type { LanguageName } from '../../../translations/languages.ts'

import { stringsIn } from '../../../blog/pages/strings.ts'
import { formatDay } from '../../../domain/days.ts'
import { wordsIn } from './frame.tsx'

export function dayIn(
  language: LanguageName,
  day: null | string,
  precision: Precision = 'day',
): string {
  return formatDay(day, precision, stringsIn(language).locale) ?? ''
}

/** Such as "the whole text, from 3 May 2027". */
export function extentIn(
  language: LanguageName,
  { from, mode }: { from: null | string; mode: Mode },
): string {
  const { atOnce, fromDay, modes } = wordsIn(language)
  return `${modes[mode]}, ${from ? fromDay(dayIn(language, from)) : atOnce}`
}
