// Messages of the refusals, by what they are about.
import type { Sentence } from './languages.ts'

export type { Sentence }

/** Of requests to the intake. */
export type IntakeSentence = Extract<Sentence, `intake-${string}`>

export type SourceSentence = Extract<Sentence, `source-${string}`>
