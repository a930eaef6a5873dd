// Opens the export of a Medium account: a page for each story.
import type { LeftOut } from '../../reasons.ts'
import type { Piece } from '../../types.ts'
import type { ExportEntry, OpenedExport } from '../export.ts'
import type { ExportFile } from '../exportFile.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { openPage } from '../../dom/openPage.ts'
import { addressIn, dayIn, momentIn, plain } from '../../values/values.ts'
import { pieceOfPost } from '../post/pieceOfPost.ts'

const address = 'https://medium.com'

/** @param stories the files in `posts/` */
export function openMedium(stories: ExportFile[]): OpenedExport {
  return {
    address,
    counted: stories.length,
    entries: (from = 0) => entriesOf(stories, from),
    system: 'medium',
    warnings: [],
  }
}

async function* entriesOf(stories: ExportFile[], from: number): AsyncGenerator<ExportEntry> {
  for (const [offset, { name, text }] of stories.slice(from).entries()) {
    const html = await text()
    yield {
      guid: idIn(name) || name,
      index: from + offset,
      original: () => html,
      place: name,
      problem: problemOf(html),
      read: (knownOutlets) => readStory(html, name, knownOutlets),
      title: plain(/<title>([^<]{0,1000})/.exec(html)?.[1]),
    }
  }
}

/** A comment has no title: its first words stand for it. */
function problemOf(html: string): ExportEntry['problem'] {
  const head = html.slice(html.indexOf('<body'), 200_000)
  if (!head.includes('e-content')) {
    return { code: 'source-item-other', values: { kind: 'HTML' } }
  }
  const [, title = ''] = /class="p-name"[^>]*>([^<]*)</.exec(head) ?? []
  const [, first = ''] =
    /class="[^"]*graf--(?:leading|p)[^"]*"[^>]*>((?:[^<]|<(?!\/p>))*)/.exec(head) ?? []
  const isTitled = /graf--(?:title|h[34])/.test(head)
  const begin = plain(title).replace(/\s*(?:…|\.\.\.)$/, '')
  const isBeginning = begin !== '' && plain(first, 5000).startsWith(begin)
  return !isTitled && isBeginning ? { code: 'source-item-comment' } : null
}

function readStory(html: string, name: string, knownOutlets?: string[]): Piece {
  const { body } = openPage(html)
  const title = wordsOf(body.querySelector('.p-name'))
  const subtitle = wordsOf(body.querySelector('.p-summary'))
  const content = body.querySelector('.e-content')
  const isShown = content ? dropRepeated(content, title, subtitle) : false
  const guid = idIn(name)
  const canonical = addressIn(body.querySelector('.p-canonical')?.getAttribute('href'))
  const date = body.querySelector('.dt-published')?.getAttribute('datetime')
  // What was never published has neither date nor address, whatever the file is called.
  const isDraft = /(?:^|\/)draft[^/]*$/.test(name) || (!canonical && !date)
  const isHere = canonical !== undefined && isOfMedium(canonical, guid)
  const url = isHere && !isDraft ? canonical : undefined
  const author = wordsOf(body.querySelector('.p-author'))
  return pieceOfPost({
    data: [],
    fields: {
      authors: author ? [author] : [],
      canonicalUrl: isHere ? undefined : canonical,
      published: isDraft ? undefined : dayIn(date),
      title,
      topics: [...body.querySelectorAll('.p-tag')].map(wordsOf),
      url,
    },
    html: content?.innerHTML ?? '',
    knownOutlets,
    leadImage: null,
    leftOut: isShown ? [] : leftOutOf(subtitle),
    remarks: [],
    said: {
      guid: guid || null,
      oldPaths: [],
      permalink: url ? new URL(url).pathname : null,
      postedAt: isDraft ? undefined : momentIn(date),
      status: isDraft ? 'draft' : 'published',
      updated: null,
    },
    site: { address: url ? new URL(url).origin : address, title: '' },
    standfirst: isShown ? subtitle : '',
  })
}

function idIn(name: string): string {
  return /-?([\da-f]{8,12})\.html$/.exec(name)?.[1] ?? ''
}

/** Publications have names of their own; any other address is that of the original. */
function isOfMedium(canonical: string, id: string): boolean {
  const { host, pathname } = new URL(canonical)
  return /(?:^|\.)medium\.com$/.test(host) || (id !== '' && pathname.endsWith(id))
}

/** Of most stories it is the beginning of the text, which nobody wrote as a subtitle. */
function leftOutOf(subtitle: string): LeftOut[] {
  return subtitle ? [{ reason: 'file-data', text: subtitle }] : []
}

/** Title and subtitle stand in the text, too: whether the subtitle does. Changes the page. */
function dropRepeated(content: Element, title: string, subtitle: string): boolean {
  const [first, second] = content.querySelectorAll('.graf, h1, h2, h3, h4, p')
  const isTitle = first !== undefined && wordsOf(first) === title
  const next = isTitle ? second : first
  const isSubtitle =
    subtitle !== '' &&
    next !== undefined &&
    (next.matches('.graf--subtitle') || wordsOf(next) === subtitle)
  const cut = isSubtitle && wordsOf(next).startsWith(subtitle.replace(/…$/, ''))
  if (isTitle) {
    first.remove()
  }
  if (cut) {
    next.remove()
  }
  return cut
}
