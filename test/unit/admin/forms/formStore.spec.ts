import { describe, expect, it, vi } from 'vitest'

import { askStaleWatcher, watchStale } from '../../../../src/admin/forms/formStore.ts'

function watcher() {
  return { check: vi.fn(() => Promise.resolve()), compare: vi.fn(() => Promise.resolve()) }
}

describe('the watcher of a form', () => {
  it('is one: of two that were registered the later is asked, so that the document is read once', () => {
    const form = {}
    const [first, second] = [watcher(), watcher()]
    watchStale(form, first)
    watchStale(form, second)
    askStaleWatcher(form, 'check')
    expect(first.check).not.toHaveBeenCalled()
    expect(second.check).toHaveBeenCalledOnce()
    expect(second.compare).not.toHaveBeenCalled()
  })

  it('is asked no more once it was removed, and the removal of an earlier one does not remove it', () => {
    const form = {}
    const [first, second] = [watcher(), watcher()]
    const removeFirst = watchStale(form, first)
    const removeSecond = watchStale(form, second)
    removeFirst()
    askStaleWatcher(form, 'compare')
    expect(second.compare).toHaveBeenCalledOnce()
    removeSecond()
    askStaleWatcher(form, 'compare')
    expect(second.compare).toHaveBeenCalledOnce()
  })
})
