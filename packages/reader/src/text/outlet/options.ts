// What the search for an outlet's name may know beside the note.
import type { Vocabulary } from '../words/vocabulary.ts'

export interface FindOutletOptions {
  knownOutlets?: readonly string[]
  /** What a candidate must score: less where the text is known to be a note. @default 2.8 */
  least?: number
  vocabulary?: Vocabulary
}
