/** @jsxImportSource preact */
// The pages that name all outlets, authors, topics or years.
import type { PostGroup } from '../post.ts'
import type { PageSite } from './pageSite.ts'

import { pathIn } from '../folder.ts'
import { pathsOfIndexes } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { Groups } from './Facets.tsx'
import { headOfList } from './heads.ts'
import { stringsIn } from './strings.ts'

export type IndexKind = keyof typeof pathsOfIndexes

export function renderIndex(of: IndexKind, groups: PostGroup[], site: PageSite): string {
  const strings = stringsIn(site.language)
  const title = strings[of]
  const opml = of === 'outlets' && site.feeds !== false ? '/opml.xml' : null
  return renderDocument({
    children: (
      <>
        <h1>{title}</h1>
        <div class="facets">
          <Groups groups={groups} kind={of} />
        </div>
        {opml ? (
          <p>
            <a href={pathIn(site.folder, opml)} type="text/x-opml">
              {strings.feedsOfOutlets}
            </a>
          </p>
        ) : null}
      </>
    ),
    head: { ...headOfList(site, pathsOfIndexes[of], '', { title }), ...(opml ? { opml } : {}) },
    site,
    strings,
  })
}
