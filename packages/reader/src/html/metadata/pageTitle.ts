// Gathers what a page calls its title, and chooses.
import { wordsOf } from '../../document/fromHTML/dom.ts'
import { isHome, titleOf } from '../../dom/head/titleOf.ts'
import { plain } from '../../values/plain.ts'
import { tagsOf, titlesIn } from './metaTags.ts'
import { chooseTitle, type ChosenTitle, partsOfTitle, sameName } from './titles.ts'

interface Site {
  addresses: string[]
  siteName?: string | undefined
}

/** `site` is the name of the site where only the title of the window holds it. */
export function titleOfPage(
  document: Document,
  stated: (string | undefined)[],
  site: Site,
): ({ site?: string | undefined } & ChosenTitle) | null {
  const whole = plain(wordsOf(document.querySelector('head > title, title')))
  const sites = siteNames(document, site)
  // `The Example Blog: Low water`
  const [, before = '', behind = ''] = /^([^:]{3,60}):\s(.+)$/u.exec(whole) ?? []
  const isBefore = sites.some((one) => sameName(one, before))
  const window = isBefore ? behind : whole
  const chosen = chooseTitle({
    headings: headingsOf(document, window),
    printed: printedTitle(document.body),
    sites,
    stated: [...stated, ...titlesIn(tagsOf(document))].filter((one): one is string => Boolean(one)),
    visible: visibleTitle(document.body),
    window,
  })
  const parts = partsOfTitle(window)
  const found =
    parts.length > 1
      ? parts.findLast((part) => sites.some((one) => sameName(one, part)))
      : undefined
  const name = isBefore ? before : found?.replace(/^\[(.+)\]$/, '$1')
  return chosen && { ...chosen, site: name }
}

/** Outside of what holds an article, a shorter heading may be the name of the site. */
const shortTitle = 30

/** A page may show several articles, and sections may have headings of the same level. */
function visibleTitle(body: Element): string | undefined {
  const title = titleOf(body)
  const holder = title?.closest('article, main, [role="main"]')
  const isLong = wordsOf(title).length > shortTitle
  const isOnly = (holder ?? (isLong ? body : null))?.querySelectorAll('h1').length === 1
  const isNamed = title?.matches('.entry-title, .post-title, .headline, [itemprop~="headline"]')
  return title?.localName === 'h1' && (isOnly || isNamed) ? plain(wordsOf(title)) : undefined
}

/** The one heading of the first level in an article, without a link: no name of a site or of a section is so long. */
function printedTitle(body: Element): string | undefined {
  const title = titleOf(body)
  const words = plain(wordsOf(title))
  const isOnly = title?.closest('article')?.querySelectorAll('h1').length === 1
  const isLong = words.length > 20 && words.length < 200 && words.split(' ').length > 2
  return title?.localName === 'h1' && isOnly && isLong && !title.querySelector('a')
    ? words
    : undefined
}

const mostHeadings = 20

function headingsOf({ body }: Document, window: string): string[] {
  const title = titleOf(body)
  const named = body.querySelectorAll(
    '[itemprop~="headline"], .entry-title, .post-title, .article-title, .headline, .article-headline',
  )
  const first = [title, ...body.querySelectorAll('h1'), ...named].slice(0, mostHeadings)
  const second = [...body.querySelectorAll('h2')].slice(0, mostHeadings)
  const parts = partsOfTitle(window)
  const texts = [
    ...first.map((one) => plain(wordsOf(one))),
    ...second
      .map((one) => plain(wordsOf(one)))
      .filter((text) => parts.some((part) => sameName(part, text))),
  ]
  return [...new Set(texts)].filter((text) => text.length > 1 && text.length < 300)
}

/** By data, by the address, and by what the head of the page shows. */
function siteNames({ body, head }: Document, { addresses, siteName }: Site): string[] {
  const hosts = addresses.flatMap((address) => {
    const host = new URL(address).hostname.replace(/^(?:www|m|amp|mobile)\./, '')
    const labels = host.split('.')
    return [host, labels.slice(0, -1).join('.'), labels.at(-2) ?? '', labels.at(-3) ?? ''].filter(
      (name) => name.length > 2,
    )
  })
  const named = [
    head.querySelector('meta[name="apple-mobile-web-app-title"]')?.getAttribute('content'),
    head.querySelector('meta[name="application-name"]')?.getAttribute('content'),
    wordsOf(
      body.querySelector('.site-title, .site-name, .blog-title, #site-title, a[rel~="home"]'),
    ),
    ...logosIn(body),
    wordsOf([...body.querySelectorAll('h1')].slice(0, mostHeadings).find(isHome)),
  ].map((name) => plain(name).replace(/\s+logo$/i, ''))
  const heading = wordsOf(titleOf(body))
  // Programs put the title of the page there.
  const isTitle = (name: string) => name.split(' ').length > 4 && sameName(name, heading)
  return [siteName ?? '', ...hosts, ...named].filter((name) => name && !isTitle(name))
}

const logos =
  'header img[alt], [class*="logo"] img[alt], img[class*="logo"][alt], a[href="/"] img[alt], a[href="/index.html"] img[alt]'

/** A picture in the head of an article may be called like the article. */
function logosIn(body: Element): string[] {
  const title = wordsOf(titleOf(body))
  return [...body.querySelectorAll(logos)]
    .slice(0, 5)
    .map((one) => one.getAttribute('alt') ?? '')
    .filter((alt) => !sameName(alt, title))
}
