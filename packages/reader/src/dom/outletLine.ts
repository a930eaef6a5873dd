// A line of its own above or below the text that names the outlet, nearly always with a date: "The Straits Gazette, 5
// March 2026". Takes it out of the page.
import { nameOf, wordsOf } from '../document/fromHTML/dom.ts'
import { isNotesHeading } from '../document/notes/markLabels.ts'
import { findDate, printedDate } from '../text/lines/datedLine.ts'
import { publishedWhere } from '../text/lines/publishedLine.ts'
import { hasPeriodicalNoun } from '../text/outlet/periodicalNouns.ts'
import { printedNames } from '../text/outlet/printedOutlet.ts'
import { isWellKnown } from '../text/outlet/wellKnownOutlets.ts'
import { beginsByline } from '../values/values.ts'

export interface OutletLine {
  outlet: string
  published?: string
  /** As printed. */
  text: string
}

/** So many lines are looked at, above the first paragraph and below the last one. */
const most = { above: 7, below: 5 }

const longest = 160

/**
 * A byline that names it stays.
 * @param known names of outlets
 */
export function takeOutletLine(body: Element, known: string[] = []): null | OutletLine {
  for (const line of edgeLines(body)) {
    const text = wordsOf(line)
    const outlet = outletIn(text, known)
    const isTitle = outlet === text && beginsByline(wordsOf(line.nextElementSibling))
    if (outlet && isByline(text)) {
      return { outlet, text: outlet }
    }
    if (outlet && !isTitle) {
      const published = printedDate(text)
      line.remove()
      return { outlet, text, ...(published ? { published } : {}) }
    }
  }
  return null
}

const blocks =
  'address, article, blockquote, div, figure, h1, h2, h3, h4, h5, h6, li, ol, p, pre, section, table, ul'

function edgeLines(body: Element): Element[] {
  const all = [...body.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6')].filter(
    (one) => one.querySelector(blocks) === null && wordsOf(one) !== '',
  )
  const above = all.slice(0, most.above)
  const below = all.slice(-most.below).toReversed()
  return [...untilText(above), ...untilText(below)].filter(isOwnLine)
}

/** Up to the first paragraph; what stands below the heading of notes is a source that somebody cites. */
function untilText(lines: Element[]): Element[] {
  const notes = lines.findLastIndex((line) => isNotesHeading(wordsOf(line)))
  const own = lines.slice(notes + 1)
  const end = own.findIndex((line) => nameOf(line) !== 'h1' && wordsOf(line).length > longest)
  return end < 0 ? own : own.slice(0, end)
}

function isOwnLine(line: Element): boolean {
  return (
    /^(?:p|div)$/.test(nameOf(line)) &&
    !line.matches('.title, .abstract') &&
    line.closest('li, blockquote, figure, table, [role="doc-endnotes"], nav, footer, aside') ===
      null &&
    line.querySelector('sup, [role="doc-noteref"]') === null
  )
}

function outletIn(text: string, known: string[]): null | string {
  const line = text
    .replace(/^[([](.*)[)\]]\.?$/u, '$1')
    .replace(/^(?:source|published|publication|outlet|quelle|fuente) ?:/iu, '')
    .replace(sentTo, '')
    .replace(/\.$/, '')
    .trim()
  if (line.length > longest || notOutlet.test(line)) {
    return null
  }
  if (isByline(line)) {
    return line.split(/ ?[|·•] ?/).find((part) => isOutlet(part, known)) ?? null
  }
  const isDated = findDate(line) !== null || issuePattern.test(line)
  // "Ledger" alone is a word, "Ledger, 5 March 2026" a paper.
  const isSure = (name: string): boolean =>
    isDated || / |\p{L}{10}/u.test(name) || isWellKnown(name) || known.includes(name)
  const names = [publishedWhere(line), besideDate(line), ...printedNames(line).filter(isSure)]
  const found = names.find((name) => name && isOutlet(name, known))
  return found && (isDated || found === line) ? found : null
}

/** "Op-ed for The Straits Gazette" */
const sentTo =
  /^(?:[Oo]p-?[Ee]d|[Cc]ommentary|[Cc]omment|[Cc]olumn|[Ee]ssay|[Rr]eview|[Dd]raft|[Ss]ubmission|[Gg]astbeitrag|[Gg]astkommentar|[Kk]ommentar|[Tt]ribune|[Cc]hronique) (?:for|in|to|für|pour|dans) (?:(?:the|die|den|der|das|le|la|les) |l[’'])?(?=\p{Lu})/u
/** "Published by …" is none. */
function isByline(text: string): boolean {
  return beginsByline(text) && publishedWhere(text) === null
}

/** Notes, quotes, and lines that refer to another text. */
const notOutlet = /^(?:[[(]?\d{1,3}[\])]|\d{1,3}\.\s|["“„«])|^\p{L}[\p{L} ]{0,30}:/u

const issuePattern = /[,(]\s*(?:vol(?:ume)?|no|nr|issue|band|heft|ausgabe|n[°º])\.?\s*\d.*\d{4}/iu

const joining = new Set(
  'and of on the for in de der des die du la le les et und y e van di del'.split(' '),
)

/** Its words begin with capitals, but for those that join them. */
function isOutlet(name: string, known: string[]): boolean {
  const isTitle = name.split(' ').every((word) => /^\P{Ll}/u.test(word) || joining.has(word))
  return (
    known.includes(name) ||
    (isTitle && !/[,;]/.test(name) && (hasPeriodicalNoun(name) || isWellKnown(name)))
  )
}

/** Behind the date, or before it. What finds the date takes an article for a part of it. */
function besideDate(line: string): null | string {
  const { after = '', before = '' } = findDate(line) ?? {}
  const name = (before && after ? '' : before || after).replace(edges, '')
  return name && line.includes(`The ${name}`) ? `The ${name}` : name || null
}

const edges = /^[\s,;:|·•(–—-]+|[\s,;:|·•)–—-]+$/gu
