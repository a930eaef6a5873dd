/** @jsxImportSource preact */
// The years and topics of the blog, each of which leads to its articles.
import type { PostGroup } from '../post.ts'
import type { GroupKind } from '../routes.ts'
import type { PageStrings } from './strings.ts'

import { pathOfEverything, pathOfTopic, pathOfYear, pathsOfIndexes } from './addresses.ts'
import { usePath } from './usePath.ts'

type Group = Pick<PostGroup, 'name' | 'slug'>

export interface Overview {
  /** Whether the blog has the page of everything. */
  hasEverything?: boolean
  /** Which pages name all of a kind. */
  indexes?: Partial<Record<GroupKind, boolean>>
  topics: Group[]
  years: Group[]
}

export function Archive({ overview, strings }: { overview: Overview; strings: PageStrings }) {
  const { topics, years } = overview
  if (topics.length + years.length === 0) {
    return null
  }
  return (
    <nav aria-label={strings.archive} class="archive">
      <Groups groups={years} pathOf={({ slug }) => pathOfYear(slug)} title={strings.years} />
      <Groups groups={topics} pathOf={pathOfTopic} title={strings.topics} />
      <Indexes overview={overview} strings={strings} />
    </nav>
  )
}

/** To the pages that name all of a kind, with the numbers of their articles. */
function Indexes({ overview, strings }: { overview: Overview; strings: PageStrings }) {
  const href = usePath()
  const { hasEverything = false, indexes = {} } = overview
  const kinds = (['series', 'outlets', 'authors', 'topics', 'years'] as const).filter(
    (kind) => indexes[kind],
  )
  if (kinds.length === 0 && !hasEverything) {
    return null
  }
  return (
    <>
      <h2>{strings.lists}</h2>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={href(pathsOfIndexes[kind])}>{strings[kind]}</a>
          </li>
        ))}
        {hasEverything ? (
          <li>
            <a href={href(pathOfEverything)}>{strings.everything}</a>
          </li>
        ) : null}
      </ul>
    </>
  )
}

interface GroupsArgs {
  groups: Group[]
  pathOf: (group: Group) => string
  title: string
}

function Groups({ groups, pathOf, title }: GroupsArgs) {
  const href = usePath()
  if (groups.length === 0) {
    return null
  }
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {groups.map((group) => (
          <li key={group.slug}>
            <a href={href(pathOf(group))}>{group.name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
