// A byline made of the authors and the affiliations that they had on the day of the article. Pure.
import type { Precision } from '../../domain/days.ts'

import { affiliationsOn, type DatedAffiliation } from '../../domain/affiliationsOn.ts'

export interface Signer {
  affiliations?: DatedAffiliation<{ name: string } | string>[] | null
  id: string
  name: string
}

/** A line for each author, such as `Ada Quill, fellow, Harbour Institute`; '' where there is none. */
export function bylineOf(
  signers: readonly Signer[],
  publishedOn: null | string,
  precision: Precision,
): string {
  return signers
    .map(({ name, affiliations }) => {
      const held = affiliationsOn(affiliations ?? [], publishedOn, precision)
      return [name, held.map(affiliationText).filter(Boolean).join('; ')].filter(Boolean).join(', ')
    })
    .join('\n')
}

function affiliationText({
  institution,
  role,
}: DatedAffiliation<{ name: string } | string>): string {
  const name = typeof institution === 'object' ? institution?.name : undefined
  return [role, name].filter(Boolean).join(', ')
}
