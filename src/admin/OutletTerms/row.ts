// One outlet in the table of terms.
import type { OutletTermsRow } from '../../owed/outletTerms.ts'

export type OutletRow = OutletTermsRow

/** Outlets that hold articles up, by their terms or because nobody has set them. */
export type HoldingOutlet = Pick<OutletRow, 'id' | 'isAtDefault' | 'name'>
