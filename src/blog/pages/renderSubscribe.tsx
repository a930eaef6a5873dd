/** @jsxImportSource preact */
// The page where readers subscribe to the newsletter.
import type { PageSite } from './pageSite.ts'

import { pathOfSubscribe } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { headOfList } from './heads.ts'
import { stringsIn } from './strings.ts'
import { SubscribeForm } from './SubscribeForm.tsx'

export function renderSubscribe(site: PageSite): string {
  const strings = stringsIn(site.language)
  const { api = '/api', apiPath = '/blog', face } = site
  const { name, text } = strings.newsletter
  const description = text(site.name)
  return renderDocument({
    children: (
      <div class="letter">
        <h1>{name}</h1>
        <p class="lead">{description}</p>
        <SubscribeForm
          action={`${api}${apiPath}/subscribe`}
          cadence={face?.letterCadence ?? 'each'}
          language={site.language}
        />
      </div>
    ),
    head: headOfList(site, pathOfSubscribe, '', { description, title: name }),
    site,
    strings,
  })
}
