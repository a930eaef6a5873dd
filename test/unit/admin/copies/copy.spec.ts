import { describe, expect, it } from 'vitest'

import type { Copy } from '../../../../src/admin/copies/copy.ts'

import {
  abandonedCopies,
  copyChanges,
  copyTime,
  fromStored,
  isStored,
  joinCopies,
  textOfValues,
  toPrune,
  toStored,
  versionsOf,
} from '../../../../src/admin/copies/copy.ts'

const place = { collection: 'articles', document: '1', locale: '', part: 'form', user: 'users:1' }
const day = 86_400_000

function copyOf(given: Partial<Copy> = {}): Copy {
  return {
    ...place,
    at: 0,
    base: { title: 'Old' },
    basedOn: '2026-11-26T00:00:00.000Z',
    form: 'a',
    mine: { title: 'New' },
    title: 'New',
    ...given,
  }
}

describe('the changes of a form', () => {
  it('are the fields that differ, with their previous values', () => {
    const base = { slug: 'same', title: 'Old' }
    expect(copyChanges(base, { slug: 'same', title: 'New' })).toEqual({
      base: { title: 'Old' },
      mine: { title: 'New' },
    })
  })

  it('are null without differences, in any order of keys', () => {
    const base = { permission: { mode: 'full', on: '2026-11-26' }, title: 'Same' }
    const now = { permission: { mode: 'full', on: '2026-11-26' }, standfirst: [], title: 'Same' }
    expect(copyChanges(base, now)).toBeNull()
  })

  it('contain null for a field that was emptied, so that JSON keeps it', () => {
    const changes = copyChanges({ title: 'Old' }, {})
    expect(fromStored(toStored(copyOf(changes ?? {}))).mine).toEqual({ title: null })
  })

  it('are all fields if the previous values are unknown', () => {
    expect(copyChanges(null, { title: 'New' })).toEqual({ base: null, mine: { title: 'New' } })
  })
})

describe('a copy', () => {
  it('is deleted only if the stored document contains all of its changes', () => {
    expect(isStored(copyOf(), { slug: 'other', title: 'New' })).toBe(true)
    expect(isStored(copyOf({ mine: { slug: 'mine', title: 'New' } }), { title: 'New' })).toBe(false)
  })

  it('is offered when its form is closed, the newest first', () => {
    const copies = [copyOf(), copyOf({ at: 2, form: 'open' }), copyOf({ at: 1, form: 'b' })]
    expect(abandonedCopies(copies, new Set(['open'])).map(({ form }) => form)).toEqual(['b', 'a'])
  })

  it('keeps the changes of its form when another copy is restored into it', () => {
    const own = copyOf({ base: { slug: 's' }, form: 'own', mine: { slug: 'mine' } })
    expect(joinCopies(own, copyOf())).toEqual({
      ...own,
      base: { slug: 's', title: 'Old' },
      mine: { slug: 'mine', title: 'New' },
    })
  })

  it('is compared with the current form, field by field', () => {
    expect(versionsOf(copyOf(), { slug: 's', title: 'Theirs' })).toEqual({
      base: { slug: 's', title: 'Old' },
      mine: { slug: 's', title: 'New' },
      theirs: { slug: 's', title: 'Theirs' },
    })
  })

  it('can be read as text without its document', () => {
    const body = {
      root: {
        type: 'root',
        children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Mud.' }] }],
      },
    }
    const values = { body, byline: [{ id: 'x', author: null }], standfirst: ['A', 'B'], title: 'T' }
    expect(textOfValues(values)).toBe('Mud.\n\nA\nB\n\nT')
  })
})

describe('copies are deleted', () => {
  const now = 100 * day

  it('after 30 days', () => {
    const copies = [copyOf({ at: now - 31 * day, form: 'old' }), copyOf({ at: now - 29 * day })]
    expect(toPrune(copies.map(toStored), now).map(({ form }) => form)).toEqual(['old'])
  })

  it('the oldest first if they are too large, but never the newest', () => {
    const sized = (form: string, at: number, megabytes: number) => ({
      ...toStored(copyOf({ at, form })),
      mine: 'x'.repeat(megabytes * 1024 * 1024),
    })
    const copies = [sized('older', now - 2, 40), sized('newest', now - 1, 40)]
    expect(toPrune(copies, now).map(({ form }) => form)).toEqual(['older'])
    expect(toPrune([sized('huge', now, 70)], now)).toEqual([])
  })
})

describe('the time of a copy', () => {
  const now = new Date(2026, 10, 26, 12, 0)

  it.each([
    ['of today is a time', new Date(2026, 10, 26, 10, 31), '10:31'],
    ['of another day names the day', new Date(2026, 10, 25, 10, 31), '25 Nov, 10:31'],
  ])('%s', (_, at, words) => {
    expect(copyTime(at.getTime(), 'en', now)).toBe(words)
  })
})
