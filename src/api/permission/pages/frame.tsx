/** @jsxImportSource preact */
// The frame of pages that links in mails open: that of the blog, without what leads elsewhere.
import type { ComponentChildren } from 'preact'

import type { PageSite } from '../../../blog/pages/pageSite.ts'

import { renderDocument } from '../../../blog/pages/document.tsx'
import { titleOn } from '../../../blog/pages/heads.ts'
import { stringsIn } from '../../../blog/pages/strings.ts'
import { type Language, type LanguageName, languages } from '../../../translations/languages.ts'

export type Words = Language['permission']

/** In which language, and on which site, a page is shown. */
export interface Frame {
  language: LanguageName
  site: PageSite
}

interface PageParts {
  children: ComponentChildren
  title: string
}

export function wordsIn(language: LanguageName): Words {
  return languages[language].permission
}

export function renderPage(
  { language, site }: { language: string } & Pick<Frame, 'site'>,
  { children, title }: PageParts,
): string {
  return renderDocument({
    children: <div class="letter">{children}</div>,
    head: { isIndexed: false, title: titleOn(site, title) },
    isAlone: true,
    site,
    strings: stringsIn(language, site.language),
  })
}

/** @param to the same page in another language */
export function LanguageLinks({ language, to }: { language: LanguageName; to: string }) {
  return (
    <nav aria-label={wordsIn(language).languages} class="languages">
      {(Object.keys(languages) as LanguageName[]).map((name) =>
        name === language ? (
          <strong key={name}>{wordsIn(name).named}</strong>
        ) : (
          <a href={to.replace(/lang=\w+$/, `lang=${name}`)} hreflang={name} key={name} lang={name}>
            {wordsIn(name).named}
          </a>
        ),
      )}
    </nav>
  )
}

/** A page that says one thing, the same for every address. */
export function renderNotice(
  frame: Frame,
  { text, title }: Record<'text' | 'title', string>,
): string {
  return renderPage(frame, {
    children: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
      </>
    ),
    title,
  })
}
