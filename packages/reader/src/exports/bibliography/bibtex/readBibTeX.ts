// Reads a BibTeX or BibLaTeX file: one reference for each entry.
import type { Reference } from '../types.ts'

import { bibTeXKinds, kindIn } from '../kinds.ts'
import { noReference } from '../types.ts'
import { dateIn, dateOf, languageOf, topicsIn } from '../values.ts'
import { decodeLaTeX, decodeVerbatim } from './decodeLaTeX.ts'
import { namesInBibTeX } from './names.ts'
import { scanBibTeX, type ScannedEntry } from './scan.ts'

export function readBibTeX(text: string): Reference[] {
  const entries = scanBibTeX(text)
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]))
  return entries
    .filter(({ type }) => type !== 'xdata')
    .map((entry) => (entry.isBroken ? broken(entry) : toReference(withParents(entry, byKey))))
}

function broken({ type, fields, key, line }: ScannedEntry): Reference {
  return {
    ...noReference,
    type,
    place: String(line),
    problem: { code: 'source-entry-broken', values: { key: key || `@${type}` } },
    title: decodeLaTeX(fields.get('title') ?? ''),
  }
}

/** What `crossref` and `xdata` name says what the entry itself does not. */
function withParents(entry: ScannedEntry, byKey: Map<string, ScannedEntry>): ScannedEntry {
  const fields = new Map(entry.fields)
  const named = [entry.fields.get('xdata') ?? '', entry.fields.get('crossref') ?? '']
  for (const key of named.flatMap((value) => value.split(',')).map((one) => one.trim())) {
    const parent = byKey.get(key.toLowerCase())
    const isData = parent?.type === 'xdata'
    for (const [name, value] of parent && parent !== entry ? parent.fields : []) {
      const own = isData ? name : inherited(name, parent?.type)
      if (own && !fields.has(own)) {
        fields.set(own, value)
      }
    }
  }
  return { ...entry, fields }
}

/** The title of a book is not that of its chapter. */
function inherited(name: string, type: string | undefined): null | string {
  if (/^(?:author|crossref|xdata|keywords|label|shorthand|abstract|doi|url|pages)$/.test(name)) {
    return null
  }
  const isJournal = type === 'periodical'
  return /^(?:sub)?title$/.test(name) ? (isJournal ? `journal${name}` : `book${name}`) : name
}

/** Fields of an entry by the names of either language. */
class Fields {
  private readonly used = new Set<string>(quiet)

  constructor(private readonly fields: Map<string, string>) {}

  private value(names: string): string {
    const [first, ...others] = names.split(' ').filter((name) => this.fields.get(name)?.trim())
    this.used.add(first ?? '')
    others.filter((name) => this.isSame(name, first ?? '')).forEach((name) => this.used.add(name))
    return this.fields.get(first ?? '') ?? ''
  }

  private isSame(name: string, other: string): boolean {
    return this.fields.get(name) === this.fields.get(other)
  }

  /** What was not asked for, and is no data of a program. */
  left(): string[] {
    return [...this.fields].flatMap(([name, value]) => {
      const text = decodeLaTeX(value)
      return this.used.has(name) || programs.test(name) || !text ? [] : [`${name}: ${text}`]
    })
  }

  raw(names: string): string {
    return this.value(names)
  }

  text(names: string): string {
    return decodeLaTeX(this.value(names))
  }

  verbatim(names: string): string {
    return decodeVerbatim(this.value(names))
  }
}

/** They are read where another field says more, or say nothing of the work. */
const quiet = ['crossref', 'day', 'entrysubtype', 'ids', 'month', 'options', 'related', 'xdata']
const programs =
  /^(?:added-at|archiveprefix|bdsk-.*|bib(?:source|url)|citeulike-.*|date-(?:added|modified)|eprintclass|eprinttype|file|groups?|interhash|intrahash|isbn|issn|keyword|langidopts|mendeley-.*|owner|pmcid|pmid|posted-at|priority|primaryclass|publication_?stage|ranking|read(?:status)?|timestamp|urldate|username|_.*)$/

function toReference({ type, fields: given, line }: ScannedEntry): Reference {
  const fields = new Fields(given)
  const { hasOthers, names } = namesInBibTeX(fields.raw('author'))
  const found = {
    ...placeIn(fields, type),
    abstract: fields.text('abstract'),
    authors: names,
    doi: doiOf(fields),
    language: languageOf(fields.text('langid language hyphenation')),
    published: publishedIn(fields),
    title: titleIn(fields, ''),
    topics: topicsIn(fields.text('keywords keyword')),
    url: urlIn(fields),
  }
  const isPaper = /newspaper|magazine/.test(given.get('entrysubtype') ?? '')
  const kind = kindIn(bibTeXKinds, type, found.outlet)
  return {
    ...noReference,
    ...found,
    type,
    kind: kind === 'journal-article' && isPaper ? 'other' : kind,
    left: [...(hasOthers ? ['author: and others'] : []), ...fields.left()],
    place: String(line),
  }
}

function titleIn(fields: Fields, prefix: string): string {
  const title = fields.text(`${prefix}title`)
  const subtitle = fields.text(`${prefix}subtitle`)
  const joint = /[.:?!]$/.test(title) ? ' ' : ': '
  return title && subtitle ? `${title}${joint}${subtitle}` : title || subtitle
}

/** Where it appeared. */
function placeIn(fields: Fields, type: string) {
  const journal = titleIn(fields, 'journal') || fields.text('journal shortjournal')
  const book = titleIn(fields, 'book') || titleIn(fields, 'main')
  const house = () => fields.text('institution organization publisher school')
  const isReport = /report$/.test(type)
  const archive = /^arxiv preprint\s*/i.exec(journal)?.[0]
  const outlet = archive ? 'arXiv' : journal || book || house() || announcedIn(fields)
  const issue = isReport ? '' : fields.text('number issue')
  return {
    issue: archive ? journal.slice(archive.length) : issue,
    outlet: outlet || archiveIn(fields),
    pages: fields.text('pages'),
    series: titleIn(fields, 'issue') || fields.text('series'),
    volume: fields.text('volume'),
  }
}

function archiveIn(fields: Fields): string {
  const archive = fields.text('eprinttype archiveprefix')
  return /^arxiv$/i.test(archive) ? 'arXiv' : ''
}

/** `howpublished = {Foreign Affairs}`; mostly it is an address. */
function announcedIn(fields: Fields): string {
  const text = fields.text('howpublished')
  return /https?:|www\.|^(?:online|web(?:site| ?page)?|accessed)\b/i.test(text) ? '' : text
}

function doiOf(fields: Fields): string {
  return fields.verbatim('doi')
}

function urlIn(fields: Fields): string {
  const named = fields.verbatim('url link bdsk-url-1')
  const [mentioned = ''] = /https?:\/\/[^\s}]+/.exec(fields.verbatim('howpublished')) ?? []
  return named || mentioned
}

function publishedIn(fields: Fields): string {
  const date = fields.text('date')
  return date ? dateIn(date) : dateOf(fields.text('year'), fields.text('month'), fields.text('day'))
}
