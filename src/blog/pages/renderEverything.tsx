/** @jsxImportSource preact */
// The page of everything that somebody wrote: a plain list by year, of what is here and of what is at its outlet.
import type { Entry } from '../post.ts'
import type { EverythingPage } from './pageData.ts'
import type { PageSite } from './pageSite.ts'

import { formatDay } from '../../domain/days.ts'
import { pathOfEverything } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { headOfList } from './heads.ts'
import { inLanguageOn } from './languages.ts'
import { type PageStrings, stringsIn } from './strings.ts'
import { usePath } from './usePath.ts'

export function renderEverything(page: EverythingPage, site: PageSite): string {
  const strings = stringsIn(site.language)
  const { after, entries, total } = page
  const title = strings.everything
  const years = [...new Set(entries.map(({ year }) => year))]
  return renderDocument({
    children: (
      <div class="everything">
        <h1>{title}</h1>
        <p>{strings.countOfArticles(total)}</p>
        {years.map((year) => (
          <section key={year}>
            <h2>{year ?? strings.undated}</h2>
            <ul>
              {entries
                .filter((entry) => entry.year === year)
                .map((entry, index) => (
                  <Line entry={entry} key={index} strings={strings} />
                ))}
            </ul>
          </section>
        ))}
        <Pages page={page} strings={strings} />
      </div>
    ),
    head: headOfList(site, pathOfEverything, after, { hasFeeds: true, title }),
    site,
    strings,
  })
}

function Line({ entry, strings }: { entry: Entry; strings: PageStrings }) {
  const { language, outlet, path, precision, publishedOn, title, url } = entry
  const when = formatDay(publishedOn, precision, strings.locale)
  const where = [outlet, when].filter(Boolean).join(', ')
  return (
    <li>
      <a
        href={path ?? url ?? undefined}
        {...(language === null ? { dir: 'auto' } : inLanguageOn(strings, language))}
      >
        {title}
      </a>
      <small>
        {where}
        {where ? ' · ' : null}
        {path === null ? (
          strings.atTheOutlet
        ) : url ? (
          <a href={url}>{strings.atTheOutlet}</a>
        ) : (
          strings.onTheBlog
        )}
      </small>
    </li>
  )
}

function Pages({ page: { after, next }, strings }: { page: EverythingPage; strings: PageStrings }) {
  const href = usePath()
  return after || next ? (
    <nav aria-label={strings.pagesOf(strings.everything)} class="pages">
      {after ? <a href={href(pathOfEverything)}>{strings.newestArticles}</a> : null}
      {next ? (
        <a href={href(`${pathOfEverything}?after=${next}`)} rel="next">
          {strings.olderArticles}
        </a>
      ) : null}
    </nav>
  ) : null
}
