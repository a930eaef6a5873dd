import { describe, expect, it } from 'vitest'

import { formatPresence, formatSaved } from '../../../../src/admin/presence/formatPresence.ts'
import { deskTranslator } from '../../../../src/translations/deskTranslator.ts'
import { languages } from '../../../../src/translations/languages.ts'

const english = deskTranslator({ language: 'en' })
const german = deskTranslator({
  language: 'de',
  translations: { offprint: { desk: languages.de.desk } },
})
function person(name: string, isChanged = false) {
  return {
    id: name,
    name,
    isChanged,
    since: '2026-01-02T03:04:05.000Z',
  }
}
const [ana, ben, cleo] = [person('Ana'), person('Ben', true), person('Cleo')]
const me = { isArticle: true, user: 'Me' }

describe('the users who have a document open', () => {
  it.each([
    [[], ''],
    [[ana], 'Ana has this article open.'],
    [[ana, cleo], 'Ana and Cleo have this article open.'],
    [[ben], 'Ben is editing this article (unsaved changes).'],
    [[ana, ben], 'Ben is editing this article (unsaved changes). Ana has this article open.'],
    [[person('Me')], 'You have this article open in another tab.'],
    [
      [person('Me', true), ana],
      'Ana has this article open. You have unsaved changes in another tab.',
    ],
  ])('%#: are described in a sentence', (others, sentence) => {
    expect(formatPresence(others, me, english)).toBe(sentence)
  })

  it('are described for other collections and in German', () => {
    const there = { ...me, isArticle: false }
    expect(formatPresence([ana], there, english)).toBe('Ana has this document open.')
    expect(formatPresence([ana, cleo], me, german)).toBe(
      'Ana und Cleo haben diesen Artikel geöffnet.',
    )
  })
})

describe('the user who saved meanwhile', () => {
  const now = new Date(2026, 2, 4, 12)
  const updatedAt = new Date(2026, 2, 4, 10, 31).toISOString()
  const saved = (updatedBy: { id: string; name: string } | null, at = updatedAt) =>
    formatSaved({ updatedAt: at, updatedBy }, 'Me', english, now)

  it('is shown with the time, and with the date if it was another day', () => {
    expect(saved(ana)).toBe('Ana saved this at 10:31.')
    const before = new Date(2026, 2, 3, 10, 31).toISOString()
    expect(saved(ana, before)).toMatch(/Mar 3, 2026, 10:31/)
  })

  it('is the current user or unknown, if applicable', () => {
    expect(saved(person('Me'))).toMatch(/^You saved this in another tab or browser/)
    expect(saved(null)).toMatch(/^This was saved at/)
  })
})
