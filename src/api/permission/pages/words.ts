// Days, extents and deadlines as the pages of a letter say them: in the words of the letter itself.
import type { Mode } from '../../../domain/terms.ts'
import type { LanguageName } from '../../../translations/languages.ts'

import { stringsIn } from '../../../blog/pages/strings.ts'
import { formatDay, type Precision } from '../../../domain/days.ts'
import { wordsOf } from '../../../permissions/words.ts'
import { fill } from '../../../translations/sentTranslator.ts'

export function dayIn(
  language: LanguageName,
  day: null | string,
  precision: Precision = 'day',
): string {
  return formatDay(day, precision, stringsIn(language).locale) ?? ''
}

interface Extent {
  from: null | string
  mode: Mode
}

/** What is asked for, such as "the full text, from 3 May 2027". */
export function extentIn(language: LanguageName, { from, mode }: Extent): string {
  const words = wordsOf(language)
  const day = from && fill(words.fromDay, { day: dayIn(language, from) })
  return `${words[mode]}, ${day || words.atOnce}`
}

/** Until when an answer is asked for, and what it means if none comes. */
export function deadlineIn(language: LanguageName, day: string, isAgreement: boolean): string {
  const words = wordsOf(language)
  const values = { deadline: dayIn(language, day) }
  return [words.deadline, ...(isAgreement ? [words.silence] : [])]
    .map((sentence) => fill(sentence, values))
    .join(' ')
}
