// What of a Word file did not come through, or may look otherwise than in Word: said to the editor.
import type { Remark } from '../piece/report/input.ts'
import type { TakenNote } from './html/takeNotes.ts'
import type { SimplifiedWord } from './simplify/simplifyPackage.ts'
import type { WordLoss } from './simplify/types.ts'

import { headNoteMessage } from '../dom/head/typedNotes.ts'

const lossMessages: Record<WordLoss, string> = {
  change: 'The file holds tracked changes: the text is as if all of them had been accepted.',
  chart: 'A chart or a diagram was left out.',
  comment: 'The comments of the file were left out.',
  'embedded-document': 'A document that is embedded in this one was left out.',
  formula: 'A formula became plain text.',
  'heading-numbers': 'Word numbers the headings of this text: the numbers were left out.',
  'hidden-text': 'Text that is hidden in Word was left out.',
  'text-box': 'The text of a text box stands behind the paragraph that it is anchored in.',
}

const longestQuote = 80

interface NotesElsewhere {
  /** Those whose marks stand where an article holds plain text. */
  lost: TakenNote[]
  /** Those whose marks stand above the text. */
  outside: { label: string }[]
}

export function remarksOn(word: SimplifiedWord, elsewhere: NotesElsewhere): Remark[] {
  return [...sentencesOf(word).map(toOther), ...notesOf(word, elsewhere)]
}

function sentencesOf({ losses, restartsByPage, unknownFormats }: SimplifiedWord): string[] {
  return [
    ...losses.map((loss) => lossMessages[loss]),
    ...(restartsByPage
      ? ['Word numbers these notes anew on each page: here their numbers run on.']
      : []),
    ...unknownFormats.map((format) => `Notes numbered as "${format}" have plain numbers here.`),
  ]
}

function notesOf(
  { marksWithoutNote, notesWithoutMark }: SimplifiedWord,
  { lost, outside }: NotesElsewhere,
): Remark[] {
  return [
    ...(marksWithoutNote > 0
      ? [`The text refers to ${counted(marksWithoutNote, 'footnote')} that the file does not hold.`]
      : []),
    ...notesWithoutMark.map(
      (text) => `Nothing in the text refers to this footnote, which was left out: ${shorten(text)}`,
    ),
    ...lost.map(
      ({ label }) =>
        `The mark of footnote ${label} stands in a caption, which holds plain text: set it anew.`,
    ),
    ...outside.map(({ label }) => headNoteMessage(label)),
  ].map((message) => ({ kind: 'orphan-footnote', message }))
}

function toOther(message: string): Remark {
  return { kind: 'other', message }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function shorten(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}
