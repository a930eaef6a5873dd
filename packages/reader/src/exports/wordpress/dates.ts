// When a post was published: WordPress writes zeros for no date at all.
import type { WordPressItem } from './types.ts'

import { dayIn, momentIn } from '../../values/values.ts'

/** The day in the time zone of the blog, as its readers saw it. */
export function publishedOn({ date, dateGMT, pubDate }: WordPressItem): string | undefined {
  return [date, dateGMT, pubDate].map(usualDay).find(Boolean)
}

function usualDay(text: string): string | undefined {
  const day = /^0000|-0001/.test(text) ? undefined : dayIn(text)
  return day && day >= firstDay ? day : undefined
}

/** Before it there were no blogs. */
const firstDay = '1980'

/** Programs that write no date of Greenwich write that of the feed, or that of the blog alone. */
export function postedAt({ date, dateGMT, pubDate }: WordPressItem): string | undefined {
  return [dateGMT, pubDate, date].map(usualMoment).find(Boolean)
}

function usualMoment(text: string): string | undefined {
  return /^0000|-0001/.test(text) ? undefined : momentIn(text)
}

export function updatedAt({ modifiedGMT }: WordPressItem): null | string {
  return /^0000/.test(modifiedGMT) ? null : (momentIn(modifiedGMT) ?? null)
}
