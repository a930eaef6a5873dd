// Reads a RIS file: a line for each value, a record from `TY` to `ER`.
import type { Message } from '../../messages.ts'
import type { Reference } from './types.ts'

import { plain } from '../../values/values.ts'
import { kindIn, risKinds } from './kinds.ts'
import { noReference } from './types.ts'
import { dateIn, dateOf, languageOf } from './values.ts'

interface RISRecord {
  isCut: boolean
  line: number
  tags: Map<string, string[]>
}

export function readRIS(text: string): Reference[] {
  return recordsIn(text).map(toReference)
}

/** `TI  - Low water`: editors of text remove the space at the end, and some programs write one space for two. */
const tagged = /^\s*([A-Z][A-Z\d]) {1,2}-(?: (.*)|\s*)$/

function recordsIn(text: string): RISRecord[] {
  const records: RISRecord[] = []
  let open: null | RISRecord = null
  let last: string[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const [, tag = '', value = ''] = tagged.exec(line) ?? []
    if (tag === 'TY') {
      open = { isCut: true, line: index + 1, tags: new Map() }
      records.push(open)
    }
    if (tag === 'ER' && open) {
      open.isCut = false
      open = null
    } else if (tag && open) {
      last = open.tags.get(tag) ?? []
      open.tags.set(tag, last)
      last.push(value.trim())
    } else if (line.trim() && open && last.length > 0) {
      // A value that goes on in the next line.
      last.push(`${last.pop() ?? ''} ${line.trim()}`.trim())
    }
  }
  return records
}

/** Tags that are read, the more precise ones first; others are left out. */
const tags = {
  abstract: 'AB N2',
  authors: 'AU A1',
  book: 'BT',
  date: 'DA PY Y1',
  doi: 'DO',
  end: 'EP',
  house: 'PB',
  issue: 'IS CP',
  journal: 'JF JO T2 JA J2',
  language: 'LA',
  start: 'SP',
  title: 'TI T1 CT',
  topics: 'KW',
  url: 'UR L2 LK',
  volume: 'VL',
} as const

/** Of programs, and what every record has. */
const quiet = /^(?:AN|DB|DP|ET|ID|L1|L3|L4|LB|M1|PY|SN|ST|TY|Y1|Y2)$/

function toReference({ isCut, line, tags: found }: RISRecord): Reference {
  const used = new Set<string>()
  const values = (name: keyof typeof tags) => {
    const given = tags[name].split(' ').filter((tag) => found.get(tag)?.some(Boolean))
    given.slice(0, name === 'journal' ? 1 : given.length).forEach((tag) => used.add(tag))
    return (found.get(given[0] ?? '') ?? []).map((one) => plain(one, 10_000)).filter(Boolean)
  }
  const text = (name: keyof typeof tags) => values(name).join(' ')
  const type = found.get('TY')?.[0]?.toUpperCase() ?? ''
  const isReport = type === 'RPRT' || type === 'GOVDOC'
  const house = () => text('house')
  const outlet = isReport ? house() || text('journal') : text('journal') || text('book') || house()
  const title = text('title')
  const reference = {
    ...noReference,
    type,
    abstract: text('abstract'),
    authors: values('authors').map(turned),
    doi: text('doi'),
    issue: isReport ? '' : text('issue'),
    kind: kindIn(risKinds, type, outlet),
    language: languageOf(text('language')),
    outlet,
    pages: pagesOf(text('start'), text('end')),
    place: String(line),
    problem: isCut && !title ? cut : null,
    published: dateOfRIS(values('date'), found.get('PY')?.[0] ?? found.get('Y1')?.[0] ?? ''),
    series: isReport && outlet !== text('journal') ? text('journal') : '',
    title,
    topics: values('topics'),
    url: values('url')[0] ?? '',
    volume: text('volume'),
  }
  // Once all are read that have a place.
  return { ...reference, left: leftIn(found, used) }
}

const cut: Message = { code: 'source-item-cut' }

function leftIn(found: RISRecord['tags'], used: Set<string>): string[] {
  return [...found].flatMap(([tag, values]) => {
    const text = values
      .map((one) => plain(one, 10_000))
      .filter(Boolean)
      .join('; ')
    return used.has(tag) || quiet.test(tag) || !text ? [] : [`${tag}: ${text}`]
  })
}

/** `Doe, Jane, Jr.`: family name, given names, suffix. */
function turned(name: string): string {
  const [family = '', given = '', suffix = ''] = name.split(',').map((part) => part.trim())
  return [given, family, suffix].filter(Boolean).join(' ')
}

function pagesOf(start: string, end: string): string {
  return end && end !== start && !/[–-]/.test(start) ? `${start}–${end}` : start
}

/** `2020/03/05/Spring`, `2020///`, `2020-03-05`. */
function dateOfRIS([first = '']: string[], year: string): string {
  const [, ...parts] = /^(\d{4})\/(\d{0,2})\/(\d{0,2})(?:\/.*)?$/.exec(first) ?? []
  const found = parts.length > 0 ? dateOf(parts[0] ?? '', parts[1], parts[2]) : dateIn(first)
  return found || dateOf(year)
}
