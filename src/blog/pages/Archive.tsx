/** @jsxImportSource preact */
// The years and topics of the blog, each of which leads to its articles.
import type { PostGroup } from '../post.ts'
import type { PageStrings } from './strings.ts'

import { pathOfTopic, pathOfYear } from './addresses.ts'
import { usePath } from './usePath.ts'

type Group = Pick<PostGroup, 'name' | 'slug'>

export interface Overview {
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
    </nav>
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
