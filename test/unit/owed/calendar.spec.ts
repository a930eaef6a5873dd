import { describe, expect, it } from 'vitest'

import type { OwedLine } from '../../../src/owed/classify.ts'
import type { Deadline } from '../../../src/owed/readDeadlines.ts'

import { renderCalendar } from '../../../src/owed/calendar.ts'
import { mailTranslator } from '../../../src/translations/deskTranslator.ts'

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

function linesOf(language: 'de' | 'en', lines: OwedLine[], deadlines: Deadline[] = []) {
  const calendar = renderCalendar({
    address: (id) => `https://blog.example/${id}`,
    deadlines,
    host: 'blog.example',
    letterAddress: (id) => `https://blog.example/letters/${id}`,
    lines,
    now: new Date('2026-11-25T08:00:00Z'),
    words: mailTranslator({ language }),
  })
  return calendar.replaceAll(/\r\n[\t ]/g, '').split('\r\n')
}

function summariesOf(...args: Parameters<typeof linesOf>) {
  return linesOf(...args)
    .filter((one) => one.startsWith('SUMMARY:'))
    .map((one) => one.slice('SUMMARY:'.length))
}

describe('an event of the calendar', () => {
  it('says what becomes free: the article, or its full text', () => {
    const upgrade: OwedLine = { ...line, id: 'two', upgradeFrom: 'link' }
    expect(summariesOf('en', [line, upgrade])).toEqual([
      'Free for the blog: A title (The Straits Journal)',
      'Full text free for the blog: A title (The Straits Journal)',
    ])
    expect(summariesOf('de', [upgrade])).toEqual([
      'Volltext frei für das Blog: A title (The Straits Journal)',
    ])
  })

  it('says by when an outlet is to answer a letter, with its first article and how many others', () => {
    const { outlet, title } = line
    const deadline = { id: 'one', articles: 3, day: '2026-12-24', outlet, title }
    const found = linesOf('en', [], [deadline])
    for (const part of [
      'UID:deadline-one@blog.example',
      'DTSTART;VALUE=DATE:20261224',
      'DTEND;VALUE=DATE:20261225',
      'SUMMARY:Answer of the outlet due: A title (+2) (The Straits Journal)',
      'URL;VALUE=URI:https://blog.example/letters/one',
    ]) {
      expect(found).toContain(part)
    }
    expect(summariesOf('de', [], [{ ...deadline, articles: 1, outlet: null }])).toEqual([
      'Antwort des Mediums fällig: A title',
    ])
  })

  it('is left out without a day, and while a no of the outlet stands', () => {
    const no = { code: 'held-back', field: 'heldBack.on', message: 'The outlet said no.' } as const
    expect(summariesOf('en', [{ ...line, group: 'waiting', refusals: [no] }])).toEqual([])
    expect(summariesOf('en', [{ ...line, freeFrom: null }])).toEqual([])
  })
})
