// What a page says of its article in its markup: microformats, microdata, and elements that programs name so.
import type { PartialFields } from '../../dom/metadata/types.ts'
import type { DayOrder } from '../../values/dates.ts'
import type { Surroundings } from './surroundings.ts'

import { addressIn } from '../../values/values.ts'
import { authorsIn, officesAround } from './markedAuthors.ts'
import { datesIn } from './markedDates.ts'
import { topicsIn } from './markedTopics.ts'

export function readMarkup(
  document: Document,
  around: Surroundings,
  address?: string,
  order?: DayOrder,
): PartialFields {
  return {
    authors: authorsIn(around),
    offices: officesAround(around),
    published: datesIn(around, order),
    topics: topicsIn(document),
    url: addressIn(document.querySelector('.h-entry a.u-url')?.getAttribute('href'), address),
  }
}
