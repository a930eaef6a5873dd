// Opens the export of a Substack publication: a table of its posts, and a file with the text of each.
import type { Remark } from '../../piece/report/input.ts'
import type { Piece } from '../../types.ts'
import type { ExportEntry, OpenedExport } from '../export.ts'
import type { ExportFile } from '../exportFile.ts'

import { openPage } from '../../dom/openPage.ts'
import { SourceUnreadable } from '../../errors.ts'
import { dayIn, momentIn, plain } from '../../values/values.ts'
import { takeOut } from '../exportFile.ts'
import { pieceOfPost } from '../post/pieceOfPost.ts'
import { rowsOfCSV } from './csv.ts'
import { showEmbeds } from './embeds.ts'

type Row = Record<string, string>

/**
 * @param table `posts.csv`
 * @param texts the files beside it, in `posts/`
 * @throws SourceUnreadable where the table has no post
 */
export async function openSubstack(table: ExportFile, texts: ExportFile[]): Promise<OpenedExport> {
  const rows = rowsOfCSV(await table.text()).filter(({ post_id: id }) => id)
  if (rows.length === 0) {
    throw new SourceUnreadable('source-export-empty')
  }
  const byId = new Map(texts.map((file) => [idIn(file.name), file]))
  const address = await addressIn(texts)
  return {
    address,
    counted: rows.length,
    entries: (from = 0) => entriesOf(rows, byId, from, address),
    system: 'substack',
    warnings: [],
  }
}

/** `posts/140001.low-water.html` */
function idIn(name: string): string {
  return /^\d+/.exec(name.slice(name.lastIndexOf('/') + 1))?.[0] ?? ''
}

/** The export names it nowhere; posts ask to subscribe. */
async function addressIn(texts: ExportFile[]): Promise<string> {
  for (const file of texts.slice(0, 50)) {
    const [found] = /https:\/\/[\w.-]+(?=\/subscribe\b)/.exec(await file.text()) ?? []
    if (found) {
      return found
    }
  }
  return ''
}

async function* entriesOf(
  rows: Row[],
  texts: Map<string, ExportFile>,
  from: number,
  address: string,
): AsyncGenerator<ExportEntry> {
  for (const [offset, row] of rows.slice(from).entries()) {
    const [id = '', slug = ''] = (row.post_id ?? '').split(/\.(.*)/)
    const file = texts.get(id)
    const html = (await file?.text()) ?? ''
    yield {
      guid: id,
      index: from + offset,
      original: () => html,
      place: file?.name ?? row.post_id ?? '',
      problem: problemOf(row, html),
      read: (knownOutlets) => readRow(row, { id, slug, address, html, knownOutlets }),
      title: plain(row.title),
    }
  }
}

function problemOf({ type = '', title }: Row, html: string): ExportEntry['problem'] {
  if (type === 'page') {
    return { code: 'source-item-page' }
  }
  if (type === 'thread') {
    return { code: 'source-item-other', values: { kind: type } }
  }
  return title || html ? null : { code: 'source-item-empty' }
}

interface Given {
  address: string
  html: string
  id: string
  knownOutlets: string[] | undefined
  slug: string
}

function readRow(row: Row, { id, slug, address, html, knownOutlets }: Given): Piece {
  const { body } = openPage(html)
  const leftOut = [...takeOut(body.querySelectorAll(asking)), ...showEmbeds(body)]
  const isPublished = /^true$/i.test(row.is_published ?? '')
  const isOpen = ['', 'everyone'].includes(row.audience ?? '')
  const permalink = slug ? `/p/${slug}` : null
  return pieceOfPost({
    data: [],
    fields: {
      published: isPublished ? dayIn(row.post_date) : undefined,
      title: plain(row.title, 500),
      url: permalink && address ? address + permalink : undefined,
    },
    html: body.innerHTML,
    knownOutlets,
    leadImage: null,
    leftOut,
    remarks: remarksOn(row, html, isOpen),
    said: {
      guid: id,
      oldPaths: [],
      permalink,
      postedAt: isPublished ? momentIn(row.post_date) : undefined,
      status: isPublished ? (isOpen ? 'published' : 'private') : 'draft',
      updated: null,
    },
    site: { address, title: '' },
    standfirst: plain(row.subtitle, 2000),
  })
}

/** To subscribe, to share, to comment. */
const asking =
  '.button-wrapper, .captioned-button-wrap, [class*="subscription-widget"], .community-chat, .poll-embed'

function remarksOn({ audience = '' }: Row, html: string, isOpen: boolean): Remark[] {
  const messages = [
    ...(isOpen ? [] : [`Substack shows this post to some readers only (${audience}).`]),
    ...(html ? [] : ['The export holds no text of this post.']),
  ]
  return messages.map((message) => ({ kind: 'other', message }))
}
