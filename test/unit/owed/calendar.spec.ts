import { describe, expect, it } from 'vitest'

import type { OwedLine } from '../../../src/owed/classify.ts'

import { renderCalendar } from '../../../src/owed/calendar.ts'
import { mailTranslator } from '../../../src/translations/deskTranslator.ts'
import { translations } from '../../../src/translations/languages.ts'

const line: OwedLine = {
  id: 'one',
  freeFrom: '2026-09-23',
  freeSince: '2026-09-23',
  group: 'ready',
  mode: 'full',
  outlet: 'The Straits Journal',
  precision: 'day',
  publishedOn: '2026-09-20',
  refusals: [],
  schedule: null,
  title: 'A title',
  todo: [],
  upgradeFrom: null,
}

function summariesOf(language: 'de' | 'en', ...lines: OwedLine[]) {
  const calendar = renderCalendar({
    address: (id) => `https://blog.example/${id}`,
    host: 'blog.example',
    lines,
    now: new Date('2026-11-25T08:00:00Z'),
    words: mailTranslator({ language, translations: translations[language] }),
  })
  return calendar
    .replaceAll(/\r\n[\t ]/g, '')
    .split('\r\n')
    .filter((one) => one.startsWith('SUMMARY:'))
    .map((one) => one.slice('SUMMARY:'.length))
}

describe('an event of the calendar', () => {
  it('says what becomes free: the article, or its full text', () => {
    const upgrade: OwedLine = { ...line, id: 'two', upgradeFrom: 'link' }
    expect(summariesOf('en', line, upgrade)).toEqual([
      'Free for the blog: A title (The Straits Journal)',
      'Full text free for the blog: A title (The Straits Journal)',
    ])
    expect(summariesOf('de', upgrade)).toEqual([
      'Volltext frei für das Blog: A title (The Straits Journal)',
    ])
  })

  it('is left out without a day, and while a no of the outlet stands', () => {
    const no = { code: 'held-back', field: 'heldBack.on', message: 'The outlet said no.' } as const
    expect(summariesOf('en', { ...line, group: 'waiting', refusals: [no] })).toEqual([])
    expect(summariesOf('en', { ...line, freeFrom: null })).toEqual([])
  })
})
