// A page while it is read: its DOM, which the passes change, and what they have read of it.
import type { Unpaired } from '../document/notes/types.ts'
import type { Contributors } from '../dom/closing/contributors.ts'
import type { Origin } from '../dom/findOrigin.ts'
import type { PrintedByline } from '../dom/head/findByline.ts'
import type { HeadNote } from '../dom/head/typedNotes.ts'
import type { PageMetadata } from '../dom/metadata/types.ts'
import type { OutletLine } from '../dom/outletLine.ts'
import type { MessageCode } from '../messages.ts'
import type { SourceImage } from '../types.ts'

import { type VisibleLine, visibleLines } from '../accounting/visibleLines.ts'
import { openPage } from '../dom/openPage.ts'
import { isManuscript } from './manuscript.ts'
import { baseOf } from './plainElements.ts'

export function toPage(html: string, address?: string, knownOutlets: string[] = []): Page {
  const document = openPage(html)
  const { body } = document
  const isFragment = isFragmentOf(html)
  const isWritten = isManuscript(body)
  return {
    ...nothingRead(),
    address,
    article: body,
    base: baseOf(document, address),
    body,
    document,
    isBare: isFragment || isWritten,
    isFragment,
    isManuscript: isWritten,
    knownOutlets,
    visible: visibleLines(body),
  }
}

function nothingRead(): Omit<PageParts, 'article'> {
  return {
    abstract: '',
    acknowledgements: [],
    boilerplate: [],
    byline: { authors: [], lines: [] },
    contents: [],
    contributorBoxes: [],
    contributors: { authors: [], lines: [] },
    hasEmbed: false,
    hasFormulas: false,
    headNotes: [],
    isForSubscribers: false,
    isInterview: false,
    leadImage: null,
    metadata: { fields: {}, sources: {} },
    notes: [],
    origin: null,
    outletLine: null,
    related: [],
    sections: [],
    series: '',
    shownImage: null,
    siteBlocks: [],
    standfirst: '',
    stated: { fields: {}, sources: {} },
    unpaired: { marks: [], notes: [] },
    wall: undefined,
  }
}

function isFragmentOf(html: string): boolean {
  return /<!--\s*StartFragment/i.test(html) || !/<(?:body|head|html|nav|footer)[\s>]/i.test(html)
}

export interface Page extends PageParts {
  readonly address: string | undefined
  /** What relative addresses are relative to. */
  readonly base: string | undefined
  readonly body: Element
  readonly document: Document
  /** Without a site around it: what was copied out of a page, or written without one. */
  readonly isBare: boolean
  /** What was copied out of a page, or written without one, as its markup says. */
  readonly isFragment: boolean
  readonly isManuscript: boolean
  readonly knownOutlets: string[]
  /** What readers see of the page before anything was changed. */
  readonly visible: VisibleLine[]
}

/** What each pass has read; empty until then. */
export interface PageParts {
  abstract: string
  acknowledgements: string[]
  article: Element
  boilerplate: string[]
  byline: PrintedByline
  contents: string[]
  /** Notes on contributors beside the text. */
  contributorBoxes: string[]
  contributors: Contributors
  hasEmbed: boolean
  hasFormulas: boolean
  headNotes: HeadNote[]
  isForSubscribers: boolean
  isInterview: boolean
  leadImage: null | SourceImage
  /** What is stated, and what the printed byline adds. */
  metadata: PageMetadata
  /** Lists of footnotes, apart from the text. */
  notes: Element[]
  origin: null | Origin
  outletLine: null | OutletLine
  related: string[]
  sections: string[]
  series: string
  /** The picture that data name, where the page shows it. */
  shownImage: null | SourceImage
  siteBlocks: string[]
  standfirst: string
  /** What the page says of its article in its data and markup. */
  stated: PageMetadata
  unpaired: Unpaired
  /** What the page says in place of a text. */
  wall: MessageCode | undefined
}
