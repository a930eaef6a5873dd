/** @jsxImportSource preact */
// Above the articles of the front page: who writes here, about what, where they publish, and how to follow.
import type { PostGroup } from '../post.ts'
import type { PageSite } from './pageSite.ts'
import type { PageStrings } from './strings.ts'

import { pathOfAbout } from './addresses.ts'
import { Outlets } from './Outlets.tsx'
import { Subscribe } from './SiteFrame.tsx'
import { usePath } from './usePath.ts'

export interface IntroData {
  /** The first words of About, plain text. */
  about: string
  /** Those with the most articles. */
  outlets: PostGroup[]
}

interface IntroArgs {
  intro: IntroData
  site: PageSite
  strings: PageStrings
}

export function Intro({ intro: { about, outlets }, site, strings }: IntroArgs) {
  const href = usePath()
  return (
    <section aria-label={strings.about} class="intro">
      {about ? <p dir="auto">{about}</p> : null}
      {outlets.length > 0 ? (
        <>
          <p class="label">{strings.whereTheyAppeared}</p>
          <Outlets outlets={outlets} />
        </>
      ) : null}
      <p class="links">
        <a href={href(pathOfAbout)}>{strings.moreAbout(site.name)}</a>
        <Subscribe site={site} strings={strings} />
        {site.feeds === false ? null : <a href={href('/feed.xml')}>{strings.followByFeed}</a>}
      </p>
    </section>
  )
}
