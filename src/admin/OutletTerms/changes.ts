// What somebody has chosen in the table, and has not saved yet.
import type { FullTextTerm } from '../../domain/terms.ts'
import type { OutletTermsRow } from '../../owed/outletTerms.ts'
import type { OutletTerms } from '../../types.ts'

/** The terms that the table shows. */
export type Choice = Partial<
  Pick<OutletTerms, 'contactEmail' | 'fullText' | 'policyUrl' | 'searchPolicy' | DaysField>
>

export type DaysField = 'askAfterDays' | 'embargoDays' | 'freeAfterDays'

/** What can be said of each choice. */
export const daysOf: Record<FullTextTerm, readonly DaysField[]> = {
  'after-embargo': ['embargoDays'],
  allowed: [],
  ask: ['freeAfterDays'],
  forbidden: ['askAfterDays', 'freeAfterDays'],
}

/** By the id of the outlet. */
export type Choices = Record<string, Choice>

/** What the row shows: the stored terms, with the choice above them; nothing where nobody has decided. */
export function shownTerms({ id, isAtDefault, terms }: OutletRow, choices: Choices): Choice {
  const stored: Choice = { ...terms, fullText: isAtDefault ? undefined : terms.fullText }
  return { ...stored, ...choices[id] }
}

/** Without what is the same as stored: a choice taken back is none. */
export function withChoice(choices: Choices, row: OutletRow, choice: Choice): Choices {
  const { [row.id]: before, ...others } = choices
  const stored = shownTerms(row, {})
  const entries = Object.entries({ ...before, ...choice }).filter(
    ([name, value]) => (stored[name as keyof Choice] ?? null) !== (value ?? null),
  )
  return entries.length > 0 ? { ...others, [row.id]: Object.fromEntries(entries) } : others
}

/** One choice for every outlet that nobody has decided on. */
export function forAllUnset(choices: Choices, rows: OutletRow[], choice: Choice): Choices {
  return rows
    .filter(({ isAtDefault }) => isAtDefault)
    .reduce((all, row) => withChoice(all, row, choice), choices)
}

/** How many articles become free by what is chosen. */
export function countFreed(rows: OutletRow[], choices: Choices): number {
  return rows.reduce((sum, row) => {
    const { fullText } = choices[row.id] ?? {}
    return sum + (fullText ? (freedBy(row, fullText, shownTerms(row, choices)) ?? 0) : 0)
  }, 0)
}

/** Null where only the server can say: the count is for the stored days. */
export function freedBy(row: OutletRow, fullText: FullTextTerm, shown: Choice): null | number {
  const isStored = daysOf[fullText].every(
    (field) => daysIn(shown, field) === daysIn(row.terms, field),
  )
  return isStored ? row.frees[fullText] : null
}

/** No embargo is one of no days. */
function daysIn(terms: Choice, field: DaysField): null | number {
  return terms[field] ?? (field === 'embargoDays' ? 0 : null)
}

/** What is sent to `POST /api/outlets/terms`. */
export function toRequest(rows: OutletRow[], choices: Choices) {
  return rows
    .filter(({ id }) => choices[id])
    .map((row) => ({
      id: row.id,
      expectedUpdatedAt: row.updatedAt,
      terms: settled(row, choices[row.id] ?? {}),
    }))
}

/** The default is a decision if somebody chose it: no excerpts, instead of nothing about them. */
function settled({ terms }: OutletRow, choice: Choice): Partial<OutletTerms> {
  const isUnsaid = choice.fullText === 'ask' && terms.excerptWords === null
  return isUnsaid ? { ...choice, excerptWords: 0 } : choice
}

/** What was saved in the places of what was there before: one is working in the table. */
export function withSaved(rows: OutletRow[], saved: OutletRow[]): OutletRow[] {
  const byId = new Map(saved.map((row) => [row.id, row]))
  return rows.map((row) => byId.get(row.id) ?? row)
}

export type OutletRow = OutletTermsRow

/** Outlets that hold articles up, by their terms or because nobody has set them. */
export type HoldingOutlet = Pick<OutletRow, 'id' | 'isAtDefault' | 'name'>
