// The passes over a page, in their order: each changes its DOM, or reads something of it.
import type { Page, PageParts } from './page.ts'

import { holdsEmbed } from '../document/fromHTML/blockElements.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'
import { takeAcknowledgements } from '../dom/closing/acknowledgements.ts'
import { takeBoilerplate } from '../dom/closing/boilerplate.ts'
import { findContributorBoxes, takeContributors } from '../dom/closing/contributors.ts'
import { findOrigin, originElsewhere } from '../dom/findOrigin.ts'
import { convertFootnotes, detachNotes } from '../dom/footnotes.ts'
import { takeByline } from '../dom/head/findByline.ts'
import { takeStandfirst } from '../dom/head/findStandfirst.ts'
import { titleOf } from '../dom/head/openingLines.ts'
import { isInterview } from '../dom/interview.ts'
import { withByline } from '../dom/metadata/withByline.ts'
import { takeOutletLine } from '../dom/outletLine.ts'
import { resolveLinks } from '../dom/resolveLinks.ts'
import { showTasks } from '../dom/showTasks.ts'
import { wrapCaptions } from '../dom/wrapCaptions.ts'
import { wrapPictures } from '../dom/wrapPictures.ts'
import { dayOrderOf } from '../values/dates.ts'
import { takeAbstract } from './abstract.ts'
import { dropAlts } from './blocks/dropAlts.ts'
import { joinSections } from './blocks/joinSections.ts'
import { dropHeadingLinks, preserveBlocks } from './blocks/preserveBlocks.ts'
import { preserveWords } from './blocks/preserveWords.ts'
import { moveKickers, moveSubtitles, plainBlocks } from './blocks/programBlocks.ts'
import { cleanText } from './cleanText.ts'
import { takeContents } from './contents.ts'
import { findSeries } from './findSeries.ts'
import { formulasToTeX } from './formulas.ts'
import { takeHeadNotes } from './headNotes.ts'
import { shownImage, takeLeadImage } from './leadImage.ts'
import { mainText, textHolder } from './mainText.ts'
import { markFirstHeading, markSignedLine, markTitle, takeWritten } from './manuscript.ts'
import { readMetadata } from './metadata/readMetadata.ts'
import { plainElements } from './plainElements.ts'
import { takeRelated } from './related.ts'
import { takeSections } from './sections.ts'
import { takeSiteBlocks } from './siteBlocks.ts'
import { dropInserted, dropSurroundings } from './surroundings.ts'
import { isPaywalled, wallIn } from './walls.ts'

export interface Pass {
  name: string
  /** Passes whose result it reads, or which would see what it has changed. They stand above it. */
  needs: string[]
  /** Changes the page, and returns what it has read. */
  run: (page: Page) => Partial<PageParts> | void
}

export function runPass(page: Page, { run }: Pass): void {
  Object.assign(page, run(page))
}

function pass(name: string, needs: string[], run: Pass['run']): Pass {
  return { name, needs, run }
}

/** In any other order that has what each needs above it, a page reads the same. */
export const pagePasses: Pass[] = [
  // The head: what is its title, and what stands in or beside it.
  pass('outlet-line-above', [], ({ body, isBare, knownOutlets }) =>
    isBare && !findOrigin(body) ? { outletLine: takeOutletLine(body, knownOutlets) } : {},
  ),
  pass('first-heading', ['outlet-line-above'], ({ body, isFragment }) => {
    if (isFragment) {
      markFirstHeading(body)
      markSignedLine(body)
    }
  }),
  pass('heading-links', [], ({ body }) => dropHeadingLinks(body)),
  pass('subtitles', ['first-heading'], ({ body }) => moveSubtitles(body)),
  pass('kickers', ['first-heading'], ({ body }) => moveKickers(body)),
  pass('written-title', ['subtitles', 'kickers'], ({ body, isManuscript }) => {
    if (isManuscript) {
      markTitle(body)
      markSignedLine(body)
    }
  }),
  pass('head-notes', ['heading-links', 'written-title'], ({ body }) => ({
    headNotes: takeHeadNotes(body),
  })),

  // What the page says of its article.
  pass('paywall', [], ({ document }) => ({ isForSubscribers: isPaywalled(document) })),
  pass('metadata', ['head-notes'], ({ address, document }) => ({
    stated: readMetadata(document, address),
  })),

  // The markup of programs becomes plain paragraphs, pictures and lists.
  pass('plain-elements', ['metadata'], ({ body }) => plainElements(body)),
  pass('plain-blocks', ['metadata'], ({ body }) => plainBlocks(body)),
  pass('preserve-blocks', ['metadata'], ({ body }) => preserveBlocks(body)),
  pass('preserve-words', ['metadata'], ({ body }) => preserveWords(body)),
  pass('sections-joined', ['metadata'], ({ body }) => joinSections(body)),
  pass('alternative-texts', ['metadata'], ({ body, stated: { fields } }) =>
    dropAlts(body, [fields.title ?? '', ...(fields.authors ?? [])]),
  ),
  pass('captions', ['plain-elements', 'preserve-blocks'], ({ body }) => wrapCaptions(body)),
  pass('pictures', ['captions'], ({ body }) => wrapPictures(body, false)),
  pass('tasks', ['metadata'], ({ body }) => showTasks(body)),
  pass('formulas', ['metadata'], ({ body }) => ({ hasFormulas: formulasToTeX(body) })),

  // What stands before the text leaves the page.
  pass('origin', ['metadata'], ({ address, body, stated }) => ({
    origin: findOrigin(body) ?? originElsewhere(stated, address),
  })),
  pass('shown-image', ['plain-elements'], ({ base, body, stated }) => ({
    shownImage: shownImage(body, stated.fields.image, base),
  })),
  pass('lead-image', ['pictures', 'shown-image'], ({ base, body }) => ({
    leadImage: takeLeadImage(body, base),
  })),
  pass('abstract', ['metadata'], ({ body }) => ({ abstract: takeAbstract(body) })),
  pass('standfirst', ['plain-blocks', 'abstract'], ({ body, stated }) => ({
    standfirst: takeStandfirst(body, stated.fields) ?? '',
  })),
  pass('byline', ['standfirst'], ({ body, isManuscript, stated }) => {
    const { authors = [], language } = stated.fields
    const printed = takeByline(body, authors, dayOrderOf(language))
    const isUnnamed = authors.length === 0 && printed.authors.length === 0
    const byline = isManuscript && isUnnamed ? takeWritten(body, printed) : printed
    return { byline, metadata: withByline(stated, byline) }
  }),
  pass('sections', ['metadata'], ({ body }) => ({ sections: takeSections(body) })),
  pass('title', ['lead-image', 'byline', 'sections'], ({ body, stated }) => {
    const element = titleOf(body)
    if (element && wordsOf(element) === stated.fields.title) {
      element.remove()
    }
  }),

  // The text, with its notes.
  pass('embeds', ['plain-elements'], ({ body }) => ({ hasEmbed: holdsEmbed(textHolder(body)) })),
  pass('footnotes', ['title'], ({ body }) => ({ unpaired: convertFootnotes(body) })),
  pass('contributor-boxes', ['byline'], ({ body, metadata }) => ({
    contributorBoxes: findContributorBoxes(body, metadata.fields.authors ?? []),
  })),
  pass('notes-detached', ['footnotes'], ({ body }) => ({ notes: detachNotes(body) })),
  pass('wall', ['notes-detached'], ({ body }) => ({ wall: wallIn(body, null) })),
  pass('inserted', ['wall'], ({ body, isBare }) => (isBare ? undefined : dropInserted(body))),
  pass(
    'main-text',
    [
      'paywall',
      'preserve-words',
      'sections-joined',
      'alternative-texts',
      'tasks',
      'formulas',
      'origin',
      'embeds',
      'contributor-boxes',
      'inserted',
    ],
    ({ document, wall }) => ({ article: mainText(document, wall) }),
  ),
  pass('surroundings', ['main-text'], ({ article, isBare, metadata }) =>
    isBare ? undefined : dropSurroundings(article, metadata.fields.authors ?? []),
  ),
  pass('notes-attached', ['surroundings'], ({ article, notes }) => article.append(...notes)),
  pass('origin-line', ['surroundings'], ({ article, origin }) => origin?.remove(article)),

  // What stands behind the text, and what its site put into it, leaves it.
  pass(
    'outlet-line-in-text',
    ['origin-line'],
    ({ article, isBare, knownOutlets, metadata, origin }) =>
      isBare || origin || metadata.fields.siteName
        ? {}
        : { outletLine: takeOutletLine(article, knownOutlets) },
  ),
  pass('series', ['surroundings'], ({ article }) => ({ series: findSeries(article) })),
  pass('clean-text', ['surroundings'], ({ article }) => cleanText(article)),
  pass('contents', ['surroundings'], ({ article }) => ({ contents: takeContents(article) })),
  pass('site-blocks', ['surroundings'], ({ article }) => ({ siteBlocks: takeSiteBlocks(article) })),
  pass('related', ['surroundings'], ({ article }) => ({ related: takeRelated(article) })),
  pass(
    'boilerplate',
    ['outlet-line-in-text', 'contents', 'site-blocks', 'related'],
    ({ article }) => ({ boilerplate: takeBoilerplate(article) }),
  ),
  pass(
    'contributors',
    ['notes-attached', 'clean-text', 'boilerplate'],
    ({ article, contributorBoxes, metadata }) => ({
      contributors: takeContributors(article, contributorBoxes, metadata.fields.authors ?? []),
    }),
  ),
  pass('acknowledgements', ['contributors'], ({ article }) => ({
    acknowledgements: takeAcknowledgements(article),
  })),
  pass('interview', ['clean-text', 'acknowledgements'], ({ article }) => ({
    isInterview: isInterview(article),
  })),
  pass('links', ['surroundings'], ({ article, base }) => resolveLinks(article, base)),
]
