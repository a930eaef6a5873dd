/** @jsxImportSource preact */
// A page of the author's own, such as Talks: title and text, with its footnotes.
import type { BlogPage } from '../post.ts'
import type { PageSite } from './pageSite.ts'

import { renderDocument } from './document.tsx'
import { headOfList } from './heads.ts'
import { inLanguageOn } from './languages.ts'
import { webPage } from './renderAbout.tsx'
import { stringsIn } from './strings.ts'

export function renderOwnPage(page: BlogPage, site: PageSite): string {
  const strings = stringsIn(site.language)
  const { body, description, path, title, updatedAt } = page
  return renderDocument({
    children: (
      <article class="post" {...inLanguageOn(strings, site.language)}>
        <h1>{title}</h1>
        <div class="e-content" dangerouslySetInnerHTML={{ __html: body }} />
      </article>
    ),
    head: {
      ...headOfList(site, path, '', { description, title }),
      jsonLd: webPage(site, path, { name: title, dateModified: updatedAt }),
    },
    site,
    strings,
  })
}
