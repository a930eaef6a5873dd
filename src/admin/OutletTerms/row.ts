// One outlet in the table of terms.
import type { OutletTermsRow } from '../../owed/outletTerms.ts'

export type OutletRow = OutletTermsRow

/** Outlets that hold articles up because nobody has set their terms. */
export type OutletWithoutTerms = Pick<OutletRow, 'id' | 'name'>
