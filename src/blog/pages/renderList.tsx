/** @jsxImportSource preact */
// The page of a list under a heading, such as that of an outlet or a topic.
import type { ComponentChildren } from 'preact'

import type { ListPage } from './listPage.ts'
import type { PageSite } from './pageSite.ts'

import { pathIn } from '../folder.ts'
import { renderDocument } from './document.tsx'
import { headOfList } from './heads.ts'
import { PostList } from './PostList.tsx'
import { stringsIn } from './strings.ts'

interface ListArgs {
  /** What else is said under the heading. */
  children?: ComponentChildren
  description: string
  list: ListPage
  path: string
  site: PageSite
  title: string
}

export function renderList({ children, description, list, path, site, title }: ListArgs): string {
  const strings = stringsIn(site.language)
  return renderDocument({
    children: (
      <div class="h-feed list">
        <header class="profile">
          <h1 class="p-name">{title}</h1>
          <data class="u-url" value={pathIn(site.folder, path)} />
          <p>{description}</p>
          {children}
        </header>
        <PostList list={list} path={path} strings={strings} title={title} />
      </div>
    ),
    head: headOfList(site, path, list.after, { description, title }),
    site,
    strings,
  })
}
