// What is known while a part of a Word file is simplified.
import type { NoteKey } from '../notes/types.ts'
import type { ParagraphRole, Styles } from '../package/readStyles.ts'
import type { XMLElement } from '../xml/walk.ts'
import type { NumberItem } from './numberItems.ts'

/** What the article cannot hold: said to the editor. */
export type WordLoss =
  | 'change'
  | 'chart'
  | 'comment'
  | 'embedded-document'
  | 'formula'
  | 'heading-numbers'
  | 'hidden-text'
  | 'text-box'

export interface Field {
  instruction: string
  isDone: boolean
  /** Whether what follows is its instruction, which is not printed, or its result. */
  isInstruction: boolean
  /** The note whose mark the field repeats. */
  note?: NoteKey | undefined
}

export interface SimplifyContext {
  /** Paragraphs of a table of contents. */
  contents: Set<XMLElement>
  /** What the field of a template around a paragraph says that it is. */
  controlRole: null | ParagraphRole
  fields: Field[]
  /** Whether the paragraph before is an item of a list, or goes on with one. */
  isBehindItem: boolean
  /** Whether a paragraph is set in as quotes are. */
  isIndented: (properties: undefined | XMLElement) => boolean
  /** Whether it is a part that holds notes. */
  isOfNotes: boolean
  losses: Set<WordLoss>
  /** Marks whose note the file does not hold. */
  marksWithoutNote: number
  noteOfBookmark: Map<string, NoteKey>
  notes: Set<NoteKey>
  numberItem: NumberItem
  /** The mark that the next words are printed for. */
  openMark: null | XMLElement
  relations: Map<string, string>
  role: null | ParagraphRole
  styles: Styles
}
