// A post of a feed as an article.
import type { VisibleLine } from '../../accounting/visibleLines.ts'
import type { LeftOut } from '../../reasons.ts'
import type { Piece } from '../../types.ts'
import type { FeedPost, FeedSite } from './types.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { openPage } from '../../dom/openPage.ts'
import { dayInAddress } from '../../values/dates.ts'
import { namesMarked, turned } from '../../values/names.ts'
import { addressIn, dayIn, isOffice, languageIn, momentIn, plain } from '../../values/values.ts'
import { pieceOfPost } from '../post/pieceOfPost.ts'

/** @throws SourceUnreadable where the text is one that no editor writes */
export function readFeedPost(post: FeedPost, site: FeedSite, knownOutlets?: string[]): Piece {
  const { content, leftOut } = withoutFooter(post.content)
  const url = addressIn(post.link, addressIn(site.address))
  const picture = addressIn(post.picture, url)
  const names = (post.authors.length > 0 ? post.authors : site.authors).flatMap(peopleIn)
  const summary = plain(wordsOf(openPage(post.summary.slice(0, 20_000)).body), 2000)
  const status = post.status
  const isDated = !['draft', 'scheduled'].includes(status)
  return pieceOfPost({
    data: dataLines(post),
    fields: {
      authors: names.filter((name) => name && !isOffice(name) && name !== site.title),
      language: languageIn(post.language) ?? languageIn(site.language),
      offices: names.filter((name) => isOffice(name) || name === site.title),
      published: isDated ? dayShown(post) : undefined,
      title: plain(wordsOf(openPage(post.title.slice(0, 5000)).body), 500),
      topics: [...new Set(post.topics.map((name) => plain(plain(name, 200), 200)))].slice(0, 100),
      url,
    },
    html: content,
    knownOutlets,
    leadImage: picture ? { caption: '', credit: null, src: picture } : null,
    leftOut: [...leftOut, ...post.files.map(fileLeft)],
    linked: addressIn(post.linked),
    remarks: post.isExcerpt ? [{ kind: 'other', message: excerptOnly }] : [],
    said: {
      guid: post.guid || null,
      oldPaths: [],
      // Blogger names the path, and not the site.
      permalink: /^\/[^/]/.test(post.link) ? post.link : pathOn(site, url),
      postedAt: isDated ? momentIn(post.published) : undefined,
      status,
      updated: momentIn(post.updated) ?? null,
    },
    site,
    standfirst: isBeginning(summary, content) ? '' : summary,
  })
}

const dayLength = 86_400_000

/** Dates may be those of Greenwich: the path of a post has the month that its readers saw. */
function dayShown({ link, published }: FeedPost): string | undefined {
  const day = dayIn(published)
  const month = dayInAddress(link)?.slice(0, 7)
  if (!day || !month || day.startsWith(month) || !published.endsWith('Z')) {
    return day
  }
  return (
    [-dayLength, dayLength]
      .map((distance) => new Date(Date.parse(day) + distance).toISOString().slice(0, 10))
      .find((beside) => beside.startsWith(month)) ?? day
  )
}

/** One element may name several. */
function peopleIn(text: string): string[] {
  const name = plain(text, 200)
  const names = isOffice(name) ? [] : namesMarked(name)
  return names.length > 0 ? names : [turned(name)]
}

function fileLeft(address: string): LeftOut {
  return { reason: 'file-data', text: `enclosure: ${address.slice(0, 2000)}` }
}

const excerptOnly = 'The feed holds only the beginning of this post, or a summary: import its page.'

/** "The post … first appeared on …", as WordPress has it in its feeds. */
const footer =
  /<p>The post <a [^>]*>(?:(?!<\/a>)[\s\S])*<\/a> (?:first appeared|appeared first) on <a [^>]*>(?:(?!<\/a>)[\s\S])*<\/a>\.<\/p>\s*$/

function withoutFooter(html: string): { content: string; leftOut: LeftOut[] } {
  const [found = ''] = footer.exec(html.slice(-5000)) ?? []
  return found
    ? {
        content: html.slice(0, -found.length),
        leftOut: [{ reason: 'site', text: wordsOf(openPage(found).body) }],
      }
    : { content: html, leftOut: [] }
}

/** Programs make a summary of the first words. */
function isBeginning(summary: string, content: string): boolean {
  const start = summary.replace(/(?:\[?(?:…|\.\.\.)\]?|Continue reading.*)$/u, '').trim()
  const text = wordsOf(openPage(content.slice(0, 20_000)).body)
  return start === '' || text.startsWith(start.slice(0, 200))
}

/** What counts where readers come from is no part of the path. */
const counting = /^(?:utm_\w+|source|fbclid)$/

function pathOn({ address }: FeedSite, url: string | undefined): null | string {
  if (!url || !URL.canParse(address)) {
    return null
  }
  const plainURL = new URL(url)
  for (const name of [...plainURL.searchParams.keys()].filter((key) => counting.test(key))) {
    plainURL.searchParams.delete(name)
  }
  const { host, pathname, search } = plainURL
  const bare = (name: string) => name.replace(/^www\./, '')
  return bare(host) === bare(new URL(address).host) && pathname !== '/' ? pathname + search : null
}

/** The number of their block: those of the text count from 1. */
const block = -1

function dataLines({ title, topics }: FeedPost): VisibleLine[] {
  const named: [string, string][] = [
    ['title', wordsOf(openPage(title.slice(0, 5000)).body)],
    ...[...new Set(topics)].map((topic): [string, string] => ['tag', topic]),
  ]
  return named.flatMap(([label, value]) => {
    const text = plain(plain(value))
    return text ? [{ block, holder: 0, label, reason: 'file-data', text }] : []
  })
}
