// What an import of a blog prints, and its file for spreadsheets.
import type { ImportedItem } from 'offprint/import'

import { createPiece } from 'offprint-reader'
import { paragraphsToDocument } from 'offprint-reader/document'
import { describe, expect, it } from 'vitest'

import { csvHead, csvLine } from '../../../seed/report/csv.ts'
import { BacklogSummary } from '../../../seed/report/summary.ts'

function item(changes: Partial<ImportedItem> = {}, title = 'Ports'): ImportedItem {
  const piece = createPiece({
    authors: [],
    document: paragraphsToDocument(['Words.']),
    kind: 'op-ed',
    outlet: null,
    title,
  })
  return {
    article: null,
    doubts: [],
    index: 0,
    isOwn: false,
    key: 'rss:quay.example:1',
    message: null,
    outlet: 'The Tide',
    picturesLost: [],
    piece: { ...piece, leftOut: [{ reason: 'unread', text: 'Share' }], published: '2019-05-06' },
    place: 'feed.xml:3',
    refused: [],
    stage: 'republished-on-blog',
    state: 'new',
    ...changes,
  }
}

const asked = {
  code: 'title-missing',
  field: 'title',
  message: 'Title is required.',
} as const

describe('the report', () => {
  it('counts by outlet, year, lost words and question', () => {
    const summary = new BacklogSummary()
    summary.add(item())
    summary.add(item({ outlet: 'the tide' }))
    summary.add(item({ isOwn: true, outlet: 'quay.example' }))
    summary.add(item({ doubts: [asked], state: 'question' }))
    summary.add(item({ message: 'slug: Taken.', state: 'failed' }))
    summary.add(item({ refused: [{ path: '/a/', reason: 'taken' }], state: 'written' }))
    summary.add(item({ message: 'This is a page.', piece: null, state: 'no-article' }))
    expect(summary.isComplete).toBe(false)
    expect(summary.render('feed.xml', true).join('\n')).toBe(`Outlets
  the blog itself: 1
  The Tide: 5 (also the tide)

Years
  2019: 6

Words that are in no field (--json has them)
  unread: of 6 articles

No articles
  feed.xml:3: This is a page.

Question (1): Title is required.
  feed.xml:3: Ports

Old addresses that lead to another article, or are none
  /a/ of feed.xml:3: Ports

Failed
  feed.xml:3: Ports: slug: Taken.

feed.xml: 1 failed, 3 would be new, 1 no articles, 1 with a question, 1 written.
Dry run of feed.xml: nothing was written.`)
  })

  it('shows twenty of each', () => {
    const summary = new BacklogSummary()
    Array.from({ length: 25 }, (_, n) => summary.add(item({ outlet: `Outlet ${n}` })))
    const lines = summary.render('feed.xml', false)
    expect(lines.filter((line) => line.startsWith('  Outlet'))).toHaveLength(20)
    expect(lines).toContain('  and 5 more')
    expect(summary.isComplete).toBe(true)
  })

  it.each([
    ['Ports, at "night"', '"Ports, at ""night"""'],
    ['Two\nlines', '"Two\nlines"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['-1', `'-1`],
    ['@quay', `'@quay`],
  ])('has in a spreadsheet, for %o: %s', (title, cell) => {
    expect(csvLine(item({}, title)).split('feed.xml:3,')[1]?.startsWith(`${cell},2019-05-06`)).toBe(
      true,
    )
    expect(csvHead.split(',')).toHaveLength(16)
  })
})
