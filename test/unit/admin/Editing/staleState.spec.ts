import { describe, expect, it } from 'vitest'

import {
  discardedChanges,
  hasNews,
  isAllTheirs,
  restoreDiscarded,
} from '../../../../src/admin/Editing/staleState.ts'

const paths = ['body', 'kind', 'title']
const base = { body: 'b', kind: 'k', title: 't' }
const mine = { body: 'my b', kind: 'k', title: 'my t' }
const theirs = { body: 'b', kind: 'their k', title: 'their t' }
const versions = { base, mine, theirs }

describe('a newer state', () => {
  it('is reported if it contains anything that the form does not', () => {
    expect(hasNews(paths, versions)).toBe(true)
    expect(hasNews(paths, { base, mine, theirs: base })).toBe(false)
    expect(hasNews(paths, { base, mine, theirs: mine })).toBe(false)
  })

  it('leaves nothing to save if all of it was chosen', () => {
    expect(isAllTheirs(paths, versions, theirs)).toBe(true)
    expect(isAllTheirs(paths, versions, { ...theirs, body: 'my b' })).toBe(false)
    expect(isAllTheirs(paths, versions, { ...theirs, hidden: 1 })).toBe(false)
  })
})

describe('rejected changes', () => {
  const left = discardedChanges(paths, versions, { ...theirs, body: 'my b' })

  it('are the changes of the form that were not chosen', () => {
    expect(left?.paths).toEqual(['title'])
    expect(discardedChanges(paths, versions, { ...mine, kind: 'their k' })).toBeNull()
  })

  it('can be restored into the current form', () => {
    const now = { body: 'my b, longer', kind: 'their k', title: 'their t' }
    expect(left && restoreDiscarded(left, now)).toEqual({ ...now, title: 'my t' })
  })
})
