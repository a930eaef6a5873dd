/** @jsxImportSource preact */
// What a list is about, in counts: outlets, authors, topics and years, each a link to a list of its own.
import type { Facets as FacetData } from '../facets.ts'
import type { PostGroup } from '../post.ts'
import type { GroupKind } from '../routes.ts'
import type { PageStrings } from './strings.ts'

import { pathOfAuthor, pathOfOutlet, pathOfSeries, pathOfTopic, pathOfYear } from './addresses.ts'
import { usePath } from './usePath.ts'

type FacetKind = Exclude<keyof FacetData, 'count'>

const paths: Record<GroupKind, (group: PostGroup) => string> = {
  authors: pathOfAuthor,
  outlets: pathOfOutlet,
  series: pathOfSeries,
  topics: pathOfTopic,
  years: ({ slug }) => pathOfYear(slug),
}

interface FacetsArgs {
  facets: FacetData
  /** In this order. What the list itself is of says nothing. */
  kinds: FacetKind[]
  /** Slug of the list among them, if it is of one of these kinds. */
  own?: string
  strings: PageStrings
}

export function Facets({ facets, kinds, own, strings }: FacetsArgs) {
  const shown = kinds
    .map((kind) => ({ groups: facets[kind].filter(({ slug }) => slug !== own), kind }))
    .filter(({ groups }) => groups.length > 0)
  if (shown.length === 0) {
    return null
  }
  return (
    <dl class="facets">
      {shown.map(({ groups, kind }) => (
        <div key={kind}>
          <dt>{strings[kind]}</dt>
          <dd>
            <Groups groups={groups} kind={kind} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function Groups({ groups, kind }: { groups: PostGroup[]; kind: GroupKind }) {
  const href = usePath()
  return (
    <ul>
      {groups.map((group) => (
        <li key={group.slug}>
          <a dir="auto" href={href(paths[kind](group))}>
            {group.name}
          </a>{' '}
          <small>{group.count}</small>
        </li>
      ))}
    </ul>
  )
}
