import { describe, expect, it } from 'vitest'

import type { QueueArticle } from '../../../../src/admin/Queue/values.ts'

import {
  articleValues,
  changesIn,
  grantedBy,
  isChanged,
  noteDocument,
  rebase,
  withAuthors,
} from '../../../../src/admin/Queue/values.ts'
import { documentOf } from '../../../../src/domain/plainNote.ts'

const article: QueueArticle = {
  id: 'one',
  byline: [{ affiliations: [{ role: 'fellow' }], author: 'ada' }],
  bylineText: ['Ada Quill is a fellow'],
  outlet: { id: 'courier' } as never,
  outletUrl: null,
  publishedAt: '2026-03-09T12:00:00.000Z',
  publishedAtPrecision: 'day',
  stage: 'published-at-outlet',
  standfirst: null,
  title: 'A title',
  updatedAt: '2026-03-10T12:00:00.000Z',
}
const note = { id: 'note', body: documentOf('A note.') as never, updatedAt: article.updatedAt }
const stored = articleValues(article, note)

describe('the values of the form', () => {
  it('are those of the article and its note', () => {
    expect(stored).toMatchObject({
      bylineText: 'Ada Quill is a fellow',
      note: 'A note.',
      outlet: 'courier',
      outletUrl: '',
      publishedAt: '2026-03-09',
      standfirst: '',
      title: 'A title',
    })
  })

  it('send only what changed, as it is stored', () => {
    const typed = {
      ...stored,
      publishedAt: '2026-03-08',
      standfirst: ' One \n\nTwo',
      title: ' Another ',
    }
    expect(changesIn(stored, typed)).toEqual({
      publishedAt: '2026-03-08T12:00:00.000Z',
      standfirst: ['One', 'Two'],
      title: 'Another',
    })
    expect(changesIn(stored, stored)).toEqual({})
  })

  it('know a changed note from the stored one', () => {
    expect(isChanged(stored, stored)).toBe(false)
    expect(noteDocument(stored, stored)).toBeUndefined()
    const typed = { ...stored, note: 'Another note.' }
    expect(isChanged(stored, typed)).toBe(true)
    expect(noteDocument(stored, typed)).toEqual(documentOf('Another note.'))
  })

  it('keep affiliations of authors that stay', () => {
    expect(withAuthors(stored.byline, ['bo', 'ada'])).toEqual([
      { author: 'bo', inferred: false },
      stored.byline[0],
    ])
  })
})

describe('a newer stored state', () => {
  it('is taken where nothing was typed, and what was typed stays', () => {
    const newer = { ...stored, standfirst: 'Theirs', title: 'Theirs' }
    const typed = { ...stored, title: 'Mine' }
    expect(rebase(stored, typed, newer)).toMatchObject({ standfirst: 'Theirs', title: 'Mine' })
  })

  it('wins over a plain note that got formatting meanwhile', () => {
    const newer = { ...stored, note: null }
    expect(rebase(stored, stored, newer).note).toBeNull()
  })
})

describe('a permission', () => {
  const none = {
    evidence: 'mail',
    from: '2027-01-01T12:00:00.000Z',
    grantedBy: '',
    grantedOn: null,
    mode: null,
  }

  it('is for the full text, and of today, unless something else is on record', () => {
    expect(grantedBy('The editor', none, '2026-04-01')).toEqual({
      evidence: 'mail',
      from: '2027-01-01T12:00:00.000Z',
      grantedBy: 'The editor',
      grantedOn: '2026-04-01T12:00:00.000Z',
      mode: 'full',
    })
    const known = { ...none, grantedOn: '2026-03-01T12:00:00.000Z', mode: 'excerpt' } as const
    expect(grantedBy('The editor', known, '2026-04-01')).toEqual({
      ...known,
      grantedBy: 'The editor',
    })
  })

  it('without a name is none', () => {
    const typed = grantedBy('The editor', none, '2026-04-01')
    expect(grantedBy(' ', typed, '2026-04-01')).toEqual(none)
  })

  it('is sent whole', () => {
    const permission = grantedBy('The editor', stored.permission, '2026-04-01')
    expect(changesIn(stored, { ...stored, permission })).toEqual({ permission })
  })
})
