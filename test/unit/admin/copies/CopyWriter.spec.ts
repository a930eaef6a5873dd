import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Copy } from '../../../../src/admin/copies/copy.ts'
import type { FormNow } from '../../../../src/admin/copies/CopyWriter.ts'
import type { Values } from '../../../../src/admin/forms/formValues.ts'

import { CopyWriter } from '../../../../src/admin/copies/CopyWriter.ts'

const place = { collection: 'articles', document: '1', locale: '', part: 'form', user: 'users:1' }
const [first, second] = ['2026-11-26T00:00:00.000Z', '2026-11-26T00:01:00.000Z']

let copies: Map<string, Copy>
let puts: number
let saved: unknown[]
let left: Copy[]
let writer: CopyWriter

beforeEach(() => {
  vi.useFakeTimers()
  copies = new Map()
  puts = 0
  saved = []
  left = []
  writer = new CopyWriter({
    form: 'own',
    newForm: () => 'orphan',
    onLeft: (copy) => left.push(copy),
    onSaved: (unsaved) => saved.push(unsaved),
    put: (copy) => {
      puts += 1
      copies.set(copy.form, copy)
      return Promise.resolve()
    },
    remove: (form) => {
      copies.delete(form)
      return Promise.resolve()
    },
  })
})
afterEach(() => vi.useRealTimers())

/** The form with this text in it. */
function formWith(title: string, given: Partial<FormNow> = {}): FormNow {
  return {
    base: { updatedAt: first, values: { title: 'Old' } },
    isDirty: true,
    isProcessing: false,
    place,
    state: {},
    storedAt: first,
    title,
    values: () => ({ title }),
    ...given,
  }
}

function mine(form = 'own'): undefined | Values {
  return copies.get(form)?.mine
}

describe('while the user types', () => {
  it('the copy is at most half a second old, however long it takes', () => {
    for (let key = 1; key <= 100; key += 1) {
      writer.update(formWith('x'.repeat(key)))
      vi.advanceTimersByTime(50)
      const { title = '' } = (mine() ?? {}) as { title?: string }
      expect(key - title.length).toBeLessThanOrEqual(10)
    }
    expect(puts).toBeLessThanOrEqual(12)
  })

  it('it is written at once when the page is left', () => {
    writer.update(formWith('a'))
    vi.advanceTimersByTime(1)
    writer.update(formWith('ab'))
    writer.flush()
    expect(mine()).toEqual({ title: 'ab' })
  })

  it('nothing is written without changes', () => {
    writer.update(formWith('Computed', { isDirty: false }))
    vi.advanceTimersByTime(1000)
    expect(puts).toBe(0)
  })

  it('it is deleted when the form is unchanged again', () => {
    writer.update(formWith('a'))
    vi.advanceTimersByTime(1000)
    writer.update(formWith('Old'))
    vi.advanceTimersByTime(1000)
    expect(copies.size).toBe(0)
  })
})

describe('a save', () => {
  const send = (title: string) => {
    writer.update(formWith(title))
    vi.advanceTimersByTime(1000)
    writer.update(formWith(title, { isProcessing: true }))
  }
  const answer = (title: string, state: Partial<FormNow> = {}) => {
    writer.update(formWith(title, { isProcessing: true, storedAt: second }))
    vi.advanceTimersByTime(1000)
    const base = { updatedAt: second, values: { title: 'Stored' } }
    writer.update(formWith('Stored', { base, isDirty: false, storedAt: second, ...state }))
    vi.advanceTimersByTime(1000)
  }

  it('deletes the copy when the document was stored', () => {
    send('New')
    answer('New')
    expect([copies.size, saved]).toEqual([0, [null]])
  })

  it('deletes it before the form of a new document is replaced', () => {
    send('New')
    writer.update(formWith('New', { isProcessing: true, storedAt: second }))
    writer.flush()
    expect(copies.size).toBe(0)
  })

  it('that is pending when the form is closed compares the copy with what was sent', () => {
    send('New')
    writer.close()
    expect([left.map((copy) => copy.mine), mine()]).toEqual([[{ title: 'New' }], { title: 'New' }])
    writer.update(formWith('New and more', { isProcessing: true }))
    writer.close()
    expect([left.length, mine()]).toEqual([1, { title: 'New and more' }])
  })

  it('that failed keeps it, although Payload marks the form as unchanged', () => {
    send('New')
    writer.update(formWith('New', { isDirty: false }))
    vi.advanceTimersByTime(1000)
    expect([mine(), saved]).toEqual([{ title: 'New' }, []])
  })

  it('keeps input that was made meanwhile and is still in the form', () => {
    send('New')
    writer.update(formWith('New and more', { isProcessing: true }))
    answer('New and more', { values: () => ({ title: 'New and more' }) })
    expect([mine(), saved]).toEqual([{ title: 'New and more' }, ['in-form']])
  })

  it('keeps input that was made meanwhile and then overwritten, as a copy to offer', () => {
    send('New')
    writer.update(formWith('New and more', { isProcessing: true }))
    answer('New and more')
    expect([mine(), mine('orphan'), saved]).toEqual([
      undefined,
      { title: 'New and more' },
      [copies.get('orphan')],
    ])
    expect(copies.get('orphan')).toMatchObject({ base: { title: 'New' }, basedOn: second })
  })
})
