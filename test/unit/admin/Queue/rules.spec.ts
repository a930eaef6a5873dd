// What the queue makes of refusals, failed requests, keys and affiliations.
import { describe, expect, it } from 'vitest'

import type { Values } from '../../../../src/admin/Queue/values.ts'
import type { Refusal } from '../../../../src/types.ts'

import { bylineOf } from '../../../../src/admin/Queue/byline.ts'
import { actionOfKey } from '../../../../src/admin/Queue/keys.ts'
import {
  firstMissing,
  mayRepublish,
  messagesByField,
  nextMissing,
  otherModes,
  refusalsIn,
  stillMissing,
} from '../../../../src/admin/Queue/missing.ts'
import { readWriteProblem } from '../../../../src/admin/Queue/problem.ts'

const empty: Values = {
  byline: [],
  bylineText: '',
  note: '',
  outlet: null,
  outletUrl: '',
  permission: { evidence: null, from: null, grantedBy: '', grantedOn: null, mode: null },
  publishedAt: null,
  publishedAtPrecision: 'day',
  standfirst: '',
  title: 'A title',
}
const fields = {
  'author-missing': 'byline',
  'byline-missing': 'bylineText',
  'evidence-missing': 'outletUrl',
  'note-missing': 'note',
  'outlet-date-missing': 'publishedAt',
  'outlet-missing': 'outlet',
} as const
const refusals = Object.entries(fields).map(([code, field]) => ({
  code,
  field,
  message: code,
})) as Refusal[]

describe('what is still missing', () => {
  it.each([
    ['author-missing', { byline: [{ author: 'ada' }] }],
    ['byline-missing', { bylineText: 'Ada Quill' }],
    ['evidence-missing', { outletUrl: 'https://outlet.example' }],
    ['note-missing', { note: 'A note.' }],
    ['note-missing', { note: null }],
    ['outlet-date-missing', { publishedAt: '2026-01-02' }],
    ['outlet-date-missing', { publishedAtPrecision: 'unknown' }],
    ['outlet-missing', { outlet: 'courier' }],
  ] as const)('is not %s once it was typed', (code, typed) => {
    const left = stillMissing(refusals, { ...empty, ...typed } as Values).map((one) => one.code)
    expect(left).toEqual(Object.keys(fields).filter((one) => one !== code))
  })

  it('begins with the first field in the order of the form', () => {
    expect(firstMissing(refusals)).toBe('note')
    expect(firstMissing([])).toBeNull()
  })

  it('is the date where an embargo was judged without one, until it is entered', () => {
    const refusal = { code: 'embargoed', field: 'publishedAt', message: 'No date.' } as Refusal
    const unknown = { ...empty, publishedAtPrecision: 'unknown' } as const
    expect(firstMissing(stillMissing([refusal], unknown, false))).toBe('publishedAt')
    const dated = { ...empty, publishedAt: '2026-01-02' }
    expect(stillMissing([refusal], dated, false)).toEqual([])
    expect(stillMissing([refusal], dated)).toEqual([refusal])
  })

  it('a permission stands in for a date that nobody knows, and lifts an embargo', () => {
    const undated = { code: 'embargoed', field: 'publishedAt', message: 'No date.' } as Refusal
    const asked = { code: 'permission-missing', field: 'x', message: 'Ask first.' } as Refusal
    const named = { ...empty.permission, grantedBy: 'The editor' }
    const permitted = { ...empty, permission: { ...named, mode: 'full' } } as const
    for (const wasDated of [true, false]) {
      expect(stillMissing([undated, asked], permitted, wasDated)).toEqual([])
      const smaller = { ...empty, permission: { ...named, mode: 'link' } } as const
      expect(stillMissing([undated, asked], smaller, wasDated)).toHaveLength(2)
    }
  })

  it('an embargo is no fault of the date, and the body is no field of the form', () => {
    const others = [
      { code: 'embargoed', field: 'publishedAt', message: 'Embargoed.' },
      { code: 'body-missing', field: 'body', message: 'No text.' },
    ] as Refusal[]
    expect(messagesByField(others)).toEqual({})
    expect(firstMissing(others)).toBeNull()
  })
})

describe('for a role', () => {
  const forbidden = { code: 'not-allowed', field: 'stage', message: 'For editors.' } as Refusal
  const permission = {
    code: 'permission-missing',
    field: 'permission.grantedBy',
    message: 'Ask first.',
  } as Refusal
  const move = {
    allowed: false,
    modes: { excerpt: false, full: false, link: true },
    needsReason: false,
    to: 'republished-on-blog',
  } as const
  const editors = {
    moves: [
      {
        ...move,
        modeRefusals: { excerpt: [permission], full: [permission], link: [] },
        refusals: [permission],
      },
    ],
  } as never
  const authors = { moves: [{ ...move, lacking: [permission], refusals: [forbidden] }] } as never

  it('that may republish, smaller modes are offered that the terms allow', () => {
    expect(mayRepublish(editors)).toBe(true)
    expect(otherModes(editors, 'full')).toEqual(['link'])
    expect(refusalsIn(editors, 'full')).toEqual([permission])
    expect(refusalsIn(editors, 'link')).toEqual([])
  })

  it('that may not, only what it can add is said', () => {
    expect(mayRepublish(authors)).toBe(false)
    expect(otherModes(authors, 'full')).toEqual([])
    expect(refusalsIn(authors, 'full')).toEqual([permission])
  })

  it('a missing permission is given in its field, by those who may', () => {
    expect(firstMissing([permission])).toBe('permission')
    expect(firstMissing([permission], false)).toBeNull()
    const note = { code: 'note-missing', field: 'note', message: 'No note.' } as Refusal
    expect(firstMissing([permission, note])).toBe('note')
  })
})

describe('after a click has filled in a field, the focus goes', () => {
  const messages = { bylineText: 'missing', outletUrl: 'missing', publishedAt: 'missing' }

  it.each([
    ['bylineText', 'outletUrl'],
    ['outletUrl', 'bylineText'],
  ] as const)('from %s to %s, which lacks something', (filled, next) => {
    expect(nextMissing(messages, filled)).toBe(next)
  })

  it('to the field itself if nothing else is missing', () => {
    expect(nextMissing({ bylineText: 'missing' }, 'bylineText')).toBe('bylineText')
  })

  it('not to the date after a permission, which stands in for it', () => {
    expect(nextMissing({ publishedAt: 'missing' }, 'permission')).toBe('permission')
  })
})

describe('a refused request', () => {
  const body = (data: object) => ({ errors: [{ data, message: 'Refused.' }] })

  it.each([
    [409, { code: 'stale', fields: ['title'] }, 'stale'],
    [409, { code: 'stale', fields: ['stage'] }, 'moved'],
    [409, { code: 'stage-conflict' }, 'moved'],
    [409, { code: 'busy' }, 'refused'],
    [404, { code: 'not-found' }, 'moved'],
    [400, { code: 'embargoed', refusals }, 'refused'],
  ] as const)('with %s %o is "%s"', (status, data, kind) => {
    expect(readWriteProblem(status, body(data), 'Not saved.').kind).toBe(kind)
  })

  it('has its messages by field, and a sentence of ours where the server gave none', () => {
    const errors = [{ message: 'Not an address.', path: 'outletUrl' }]
    expect(readWriteProblem(400, body({ errors }), '').fields).toEqual({
      outletUrl: 'Not an address.',
    })
    expect(readWriteProblem(0, null, 'Not saved.')).toMatchObject({
      kind: 'refused',
      message: 'Not saved.',
    })
  })
})

describe('a key', () => {
  const press = (key: string, more: object = {}, isTyping = false) =>
    actionOfKey({ ctrlKey: false, key, metaKey: false, ...more }, isTyping)

  it('Mod+Enter republishes, also from within a field', () => {
    expect(press('Enter', { ctrlKey: true }, true)).toBe('republish')
    expect(press('Enter', { metaKey: true })).toBe('republish')
    expect(press('Enter')).toBeNull()
  })

  it('of one letter counts only while nobody types, and never with a modifier', () => {
    expect(press('j')).toBe('next')
    expect(press('?')).toBe('help')
    expect(press('j', {}, true)).toBeNull()
    expect(press('j', { ctrlKey: true })).toBeNull()
    expect(press('l', { altKey: true })).toBeNull()
  })
})

describe('an offered byline', () => {
  it('has the affiliations of the day, a line for each author', () => {
    const signers = [
      {
        id: 'ada',
        name: 'Ada Quill',
        affiliations: [
          { from: '2020-01-01', institution: { name: 'Old Institute' }, to: '2021-12-31' },
          { from: '2022-01-01', institution: { name: 'Harbour Institute' }, role: 'fellow' },
        ],
      },
      { id: 'bo', name: 'Bo Lind' },
    ]
    expect(bylineOf(signers, '2026-03-09', 'day')).toBe(
      'Ada Quill, fellow, Harbour Institute\nBo Lind',
    )
    expect(bylineOf(signers, null, 'unknown')).toBe('Ada Quill\nBo Lind')
  })
})
