/** @jsxImportSource preact */
// Where and when an article first appeared, as precisely as that is known: `First published in The Tide, November 2022`.
import type { PostSummary } from '../post.ts'
import type { PageStrings } from './strings.ts'

import { formatDay } from '../../domain/days.ts'
import { pathOfOutlet } from './addresses.ts'
import { usePath } from './usePath.ts'

interface FirstPublishedArgs {
  /** Whether the issue is named, too, and all is marked up: a list of many is to stay small. @default false */
  isWhole?: boolean
  post: Pick<PostSummary, 'original' | 'outlet'>
  strings: PageStrings
}

/** Nothing where neither is known. */
export function FirstPublished({ isWhole = false, post, strings }: FirstPublishedArgs) {
  const { original, outlet } = post
  const when = formatDay(original.publishedOn, original.precision, strings.locale)
  if (!outlet && !when) {
    return null
  }
  const issue = (isWhole && original.issue !== when && original.issue) || ''
  return (
    <>
      {outlet ? strings.firstPublishedIn : strings.firstPublished}{' '}
      {outlet ? <Outlet isWhole={isWhole} outlet={outlet} /> : null}
      {outlet && issue ? jointOf(issue) + issue : null}
      {when ? (
        <>
          {outlet ? ', ' : null}
          {isWhole ? <time datetime={knownPart(original)}>{when}</time> : when}
        </>
      ) : null}
    </>
  )
}

interface OutletArgs {
  isWhole: boolean
  outlet: NonNullable<PostSummary['outlet']>
}

function Outlet({ isWhole, outlet }: OutletArgs) {
  const href = usePath()
  const name = isWhole ? <cite>{outlet.name}</cite> : outlet.name
  return outlet.slug ? <a href={href(pathOfOutlet(outlet))}>{name}</a> : name
}

/** `The Journal 167:3`, but `The Journal, vol. 12`. */
function jointOf(issue: string): string {
  return /^\d/.test(issue) ? ' ' : ', '
}

/** `2022-11` for a month, `2022` for a year. */
function knownPart({ precision, publishedOn }: PostSummary['original']): string | undefined {
  const lengths = { day: 10, month: 7, unknown: 0, year: 4 }
  return publishedOn?.slice(0, lengths[precision])
}
