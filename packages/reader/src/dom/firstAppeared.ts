// Where the post of a blog appeared first: what its text says, what its data say, and how sure that is.
import type { FirstAppeared } from '../types.ts'

import { nameOf, wordsOf } from '../document/fromHTML/dom.ts'
import { nameKey } from '../names.ts'
import { printedDate } from '../text/lines/datedLine.ts'
import { scoreNamedOutlet } from '../text/outlet/namedOutlet.ts'
import { chooseOutlets } from '../text/outlet/outletModel.ts'
import { addressIn } from '../values/values.ts'
import { findOrigin, type Origin, toOrigin } from './findOrigin.ts'
import { isMention, postCues } from './postStatements.ts'

/** The blog itself. */
export interface PostSite {
  /** '' where it is not known. */
  address: string
  /** What it is called. */
  title: string
}

interface NamedByData {
  /** An address that the data of the post name as that of the original. */
  canonical?: string | undefined
  /** Names of outlets. */
  knownOutlets?: string[] | undefined
  /** An address that they name as that of a page that it is about. */
  linked?: string | undefined
}

export interface Appearance {
  firstAppeared: FirstAppeared
  /** Where that is an outlet, or may be one. */
  origin: null | Origin
}

/**
 * Read before the text is, which loses the statement.
 */
export function findAppearance(
  root: Element,
  site: PostSite,
  { canonical, knownOutlets = [], linked }: NamedByData = {},
): Appearance {
  const original = canonical && hostOf(canonical) !== hostOf(site.address) ? canonical : undefined
  const stated = findOrigin(root, nearEdges(root), postCues)
  if (stated) {
    return ofStatement(stated, site, original)
  }
  if (original) {
    return { firstAppeared: appeared('outlet', 0.85, 'file'), origin: guessed('address', original) }
  }
  const introduced = introducedIn(root, site, knownOutlets)
  if (introduced) {
    return introduced
  }
  const announced = linked && isElsewhere(linked, site) ? linked : announcedIn(root, site)
  if (announced || isMentioned(root, site)) {
    return {
      firstAppeared: appeared('unknown', 0.5, 'text'),
      origin: announced ? guessed('link', announced) : null,
    }
  }
  return {
    firstAppeared: canonical ? appeared('blog', 0.9, 'file') : appeared('blog', 0.7, 'guess'),
    origin: null,
  }
}

function ofStatement(stated: Origin, site: PostSite, original: string | undefined): Appearance {
  const published = stated.published ?? yearBehind(stated) ?? null
  const isOwn =
    [site.title, hostOf(site.address)].some((name) => isSame(name, stated.outlet)) ||
    (stated.url !== undefined && hostOf(stated.url) === hostOf(site.address))
  if (isOwn && !original) {
    return { firstAppeared: appeared('blog', 0.9, 'text'), origin: null }
  }
  const isContradicted =
    isOwn || (stated.url && original && hostOf(stated.url) !== hostOf(original))
  const { published: _, ...origin } = stated
  const url = stated.url ?? original
  return {
    firstAppeared: isContradicted
      ? appeared('unknown', 0.4, 'text', published)
      : appeared('outlet', url ? 0.95 : 0.9, 'text', published),
    origin: { ...origin, ...(url ? { url } : {}) },
  }
}

/** Of an issue, where that is all that the statement says. */
function yearBehind({ outlet, statement = '' }: Origin): string | undefined {
  return printedDate(statement.slice(statement.indexOf(outlet) + outlet.length))
}

function appeared(
  where: FirstAppeared['where'],
  confidence: number,
  from: FirstAppeared['from'],
  published: null | string = null,
): FirstAppeared {
  return { confidence, from, published, where }
}

function guessed(guess: Origin['guess'] & string, url: string): Origin {
  return { guess, outlet: hostOf(url), remove: () => undefined, url }
}

function isSame(one: string, other: string): boolean {
  return one !== '' && nameKey(one) === nameKey(other)
}

export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : ''
}

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, blockquote'
const notes = '[role="doc-endnotes"], .wp-block-footnotes, .footnotes, .footnotes-list, .footnote'

/** Of a list that is only printed: "[1] …", "¹ …". */
const printedNote = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]? |[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u

/** Blocks of a text, at its beginning and at its end, that may say where it appeared. */
const [above, below] = [3, 4]

function textBlocks(root: Element): Element[] {
  return [...root.querySelectorAll(`${blocks}, div`)].filter(
    (one) =>
      !(nameOf(one) === 'div' && one.querySelector(`${blocks}, div, table`)) &&
      one.closest(notes) === null &&
      wordsOf(one) !== '' &&
      !printedNote.test(wordsOf(one)),
  )
}

/** What stands in the middle of a text says it of something else. */
function nearEdges(root: Element): (element: Element) => boolean {
  const all = textBlocks(root)
  const edges = [...all.slice(0, above), ...all.slice(-below)]
  return (element) =>
    edges.some((edge) => edge === element || edge.contains(element) || element.contains(edge))
}

/** In characters: such a line is short. */
const longest = 300

/** "My column for The Gazette", "Read the full article at …": nobody can tell whether what follows is that text. */
const announcing =
  /\b(?:my|our|new|latest|full|whole|rest of (?:the|this)|entire)\s(?:\p{L}+\s){0,3}?(?:article|chapter|column|commentary|essay|interview|op-?ed|paper|piece|post|report|review|story|text)\b|\bi (?:wrote|have written|write|published|discuss|argue)\b|\b(?:my|our) (?:latest|newest|recent) (?:at|for|in|on)\b|\b(?:read|continue reading|more|click) (?:(?:it|more|on|the rest) )?(?:at|here|in|on|over at)\b|\b(?:mein|neuer|ganzer?|vollständiger?) (?:artikel|aufsatz|beitrag|essay|gastbeitrag|interview|kommentar|text)\b|\bweiterlesen (?:auf|bei|in)\b|\b(?:mon|notre|nouvel|nouvelle) (?:article|billet|chronique|entretien|tribune)\b|\blire (?:la suite|l['’]article)\b/iu

const texts =
  'analysis|article|chapter|column|comment|commentary|contribution|essay|interview|op-?ed|paper|piece|review|story|aufsatz|artikel|beitrag|gastbeitrag|kolumne|kommentar|rezension|chronique|entretien|recension|tribune'
const own = String.raw`(?:my|our|mein|unser|mon|ma|notre)\p{L}{0,2}`

/** "A short piece for the Example Gazette on …": what an introductory note begins with. */
const introducing = new RegExp(
  String.raw`^(?:an?|this|eine?|une?|${own})\s(?:[\p{L}-]+\s){0,3}?(?:${texts})(?!\p{L})`,
  'iu',
)

/** What stands directly before the name: anybody writes of "an article in the Gazette", only authors of one for it. */
const directly = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${texts}) (?:for|für|pour)|${own} (?:[\p{L}-]+ ){0,3}?(?:${texts}) (?:at|dans|in|on))(?: (?:the|this (?:week|month)['’]s|die|der|das|den|dem|le|la|les))? (?:l['’])?[“"„«]?$`,
  'iu',
)

/** Of a name behind "for" or "in": that of a periodical, or one that is known. */
const sureName = 4

/** The first paragraph may be a note of the blog that names the outlet. */
function introducedIn(root: Element, site: PostSite, knownOutlets: string[]): Appearance | null {
  const [first, ...others] = textBlocks(root)
  const words = wordsOf(first)
  const isNote =
    words.length <= longest &&
    (introducing.test(words) || announcing.test(words)) &&
    others.length > 0
  const score = isNote ? scoreNamedOutlet(words, knownOutlets) : 0
  const evidence = { above: [], below: [], first: '', note: [words] }
  const [outlet] = score > 0 ? chooseOutlets([evidence], { knownOutlets }) : []
  if (!first || !outlet || isSame(outlet, site.title)) {
    return null
  }
  return {
    firstAppeared:
      score >= sureName && directly.test(words.slice(0, words.indexOf(outlet)))
        ? appeared('outlet', 0.7, 'text', printedDate(words) ?? null)
        : appeared('unknown', 0.5, 'text'),
    origin: toOrigin(first, outlet, words),
  }
}

/** In words: a text that is shorter may only announce another one. */
const shortest = 120

/** The address that such a line leads to, at another site. */
function announcedIn(root: Element, site: PostSite): string | undefined {
  const all = textBlocks(root)
  // Where the address of the blog is not known, the link may be one of its own.
  const isShort = site.address !== '' && wordsOf(root).split(' ').length < shortest
  const lines = [...all.slice(0, 2), ...all.slice(-2)].filter(
    (one) => wordsOf(one).length <= longest && (isShort || announcing.test(wordsOf(one))),
  )
  return lines
    .flatMap((line) => [...line.querySelectorAll('a[href]')])
    .map((link) => addressIn(link.getAttribute('href')))
    .find((address) => address !== undefined && isElsewhere(address, site))
}

/** A line that nobody can be sure of: "Source: The Gazette, 3 May". */
function isMentioned(root: Element, site: PostSite): boolean {
  const isNearEdge = nearEdges(root)
  return textBlocks(root)
    .filter((block) => isNearEdge(block))
    .map(wordsOf)
    .some(
      (words) =>
        words.length <= longest &&
        isMention.test(words) &&
        !ownPlace.test(words) &&
        /\s(?!\p{Lu}\p{Ll}+ \d)\p{Lu}\p{L}+/u.test(words) &&
        !(site.title && words.includes(site.title)),
    )
}

const ownPlace =
  /\b(?:this (?:blog|site|website)|diese[mr]? (?:blog|seite)|ce (?:blog|site)|later|since|subsequently)\b/i

/** Not a film, a file, a page of a network or of the program of the blog. */
const noOutlet =
  /(?:^|\.)(?:files\.wordpress\.com|support\.wordpress\.com|wordpress\.org|amazon\.[a-z.]+|bsky\.app|facebook\.com|flickr\.com|instagram\.com|linkedin\.com|twitter\.com|vimeo\.com|wikipedia\.org|x\.com|youtu\.be|youtube\.com)$/

const isFile = /\.(?:avif|docx?|gif|jpe?g|mp[34]|odt|pdf|png|pptx?|svg|webp|xlsx?|zip)(?:$|[?#])/i

function isElsewhere(address: string, site: PostSite): boolean {
  const host = hostOf(address)
  return host !== hostOf(site.address) && !noOutlet.test(host) && !isFile.test(address)
}
