import { describe, expect, it } from 'vitest'

import type { BoardCard } from '../../../../src/find/readBoard.ts'

import { factsOf, renderCards } from '../../../../src/admin/Board/cards.ts'
import { deskTranslator } from '../../../../src/translations/deskTranslator.ts'

const words = deskTranslator({ language: 'en' })
const context = { articles: '/admin/collections/articles', today: '2026-11-30', words }

function card(data: Partial<BoardCard>): BoardCard {
  return {
    id: 'a1',
    against: null,
    assignee: null,
    authors: [],
    due: null,
    extract: null,
    facts: {} as never,
    freeFrom: null,
    freeSince: null,
    group: 'ready',
    missing: [],
    outlet: null,
    owedDays: null,
    precision: 'day',
    publishedAt: null,
    republishedOn: null,
    snoozedUntil: null,
    stage: 'published-at-outlet',
    title: 'Ports at night',
    updatedAt: '2026-11-12T10:00:00.000Z',
    upgradeFrom: null,
    ...data,
  }
}

describe('a card', () => {
  it('is HTML in which titles and names are text', () => {
    const html = renderCards(
      [
        card({
          assignee: { id: 3, name: 'C. <u>' },
          authors: [{ id: 1, name: 'A. & B.' }],
          outlet: { id: 2, name: '<i>The</i> "Post"' },
          title: '<b>"Ports"',
        }),
      ],
      context,
    )
    expect(html).toContain('>&lt;b&gt;&quot;Ports&quot;</a>')
    expect(html).toContain('<p>&lt;i&gt;The&lt;/i&gt; &quot;Post&quot; · A. &amp; B.</p>')
    expect(html).toContain('aria-label="Move “&lt;b&gt;&quot;Ports&quot;” to …"')
    expect(html).toContain('<p>Taken by C. &lt;u&gt;</p>')
    expect(html).not.toMatch(/<b>|<i>|<u>/)
  })

  it.each<[Partial<BoardCard>, string]>([
    [{ freeSince: '2026-10-01', owedDays: 60 }, 'free since 1 Oct 2026 (60 days)'],
    [
      { freeSince: '2026-10-01', upgradeFrom: 'link' },
      'free since 1 Oct 2026 (60 days) · link only',
    ],
    [{}, 'permission on record'],
    [
      { freeFrom: '2026-10-01', group: 'needs-work', missing: ['note-missing', 'byline-missing'] },
      'note · byline as printed',
    ],
    [
      { freeFrom: '2026-12-12', group: 'waiting', missing: ['note-missing', 'embargoed'] },
      'free from 12 Dec 2026 (in 12 days) · note',
    ],
    [{ group: 'waiting', missing: ['permission-missing'] }, 'permission'],
    [{ due: '2026-12-02', group: 'scheduled' }, '2 Dec 2026 (in 2 days)'],
    [{ group: 'held', missing: ['note-missing'] }, 'Held · note'],
    [{ group: 'snoozed', snoozedUntil: '2026-12-07' }, 'Snoozed until 7 Dec 2026.'],
    [
      { group: 'on-blog', republishedOn: '2026-11-29', upgradeFrom: 'excerpt' },
      '29 Nov 2026 (yesterday) · excerpt',
    ],
    [{ group: 'drafts' }, 'Last changed: 12 Nov 2026'],
  ])('%j says what matters in its column: %s', (data, expected) => {
    expect(factsOf(card(data), context).filter(Boolean).join(' · ')).toBe(expected)
  })
})
