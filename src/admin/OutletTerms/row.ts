// One outlet in the table of terms, as `GET /api/outlets/terms` answers.
import type { FullTextTerm } from '../../domain/terms.ts'
import type { OutletTerms } from '../../types.ts'

export interface OutletRow {
  acronym?: null | string
  /** How many waiting articles each choice would free. */
  frees: Record<FullTextTerm, number>
  id: string
  /** False while nobody has decided on its terms. */
  isSet: boolean
  name: string
  terms: OutletTerms
  updatedAt: string
  /** How many articles wait for the outlet. */
  waiting: number
}

/** Outlets that hold articles up because nobody has set their terms. */
export type OutletWithoutTerms = Pick<OutletRow, 'id' | 'name'>
