import { describe, expect, it } from 'vitest'

import { renderEntries } from '../../../../src/admin/Calendar/entries.ts'
import { deskTranslator } from '../../../../src/translations/deskTranslator.ts'

describe('the entries of a day', () => {
  const entry = { id: 'a1', day: '2026-11-30', outlet: 'The "Post"', title: '<b>Ports</b>' }
  const html = (kind: 'free' | 'held' | 'scheduled') =>
    renderEntries([{ ...entry, kind }], '/admin/articles', deskTranslator({ language: 'en' }))

  it('are HTML in which titles are text, with what happens for those who do not see the sign', () => {
    expect(html('free')).toContain('title="&lt;b&gt;Ports&lt;/b&gt; · The &quot;Post&quot;"')
    expect(html('free')).toContain('<span class="offprint-unseen">Becomes free:</span>')
    expect(html('free')).not.toContain('<b>')
  })

  it('can be moved where they are scheduled or held', () => {
    const isMovable = (text: string) => [
      text.includes('draggable="true"'),
      text.includes('<button'),
    ]
    expect(isMovable(html('free'))).toEqual([false, false])
    expect(isMovable(html('scheduled'))).toEqual([true, true])
    expect(isMovable(html('held'))).toEqual([true, true])
  })
})
