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

/** In any other order that has what each needs above it, a page reads the same. */
export const pagePasses: Pass[] = [
  // The head: what is its title, and what stands in or beside it.
  {
    name: 'outlet-line-above',
    needs: [],
    run: ({ body, isBare, knownOutlets }) =>
      isBare && !findOrigin(body) ? { outletLine: takeOutletLine(body, knownOutlets) } : {},
  },
  {
    name: 'first-heading',
    needs: ['outlet-line-above'],
    run: ({ body, isFragment }) => {
      if (isFragment) {
        markFirstHeading(body)
        markSignedLine(body)
      }
    },
  },
  { name: 'heading-links', needs: [], run: ({ body }) => dropHeadingLinks(body) },
  { name: 'subtitles', needs: ['first-heading'], run: ({ body }) => moveSubtitles(body) },
  { name: 'kickers', needs: ['first-heading'], run: ({ body }) => moveKickers(body) },
  {
    name: 'written-title',
    needs: ['subtitles', 'kickers'],
    run: ({ body, isManuscript }) => {
      if (isManuscript) {
        markTitle(body)
        markSignedLine(body)
      }
    },
  },
  {
    name: 'head-notes',
    needs: ['heading-links', 'written-title'],
    run: ({ body }) => ({ headNotes: takeHeadNotes(body) }),
  },

  // What the page says of its article.
  {
    name: 'paywall',
    needs: [],
    run: ({ document }) => ({ isForSubscribers: isPaywalled(document) }),
  },
  {
    name: 'metadata',
    needs: ['head-notes'],
    run: ({ address, document }) => ({ stated: readMetadata(document, address) }),
  },

  // The markup of programs becomes plain paragraphs, pictures and lists.
  { name: 'plain-elements', needs: ['metadata'], run: ({ body }) => plainElements(body) },
  { name: 'plain-blocks', needs: ['metadata'], run: ({ body }) => plainBlocks(body) },
  { name: 'preserve-blocks', needs: ['metadata'], run: ({ body }) => preserveBlocks(body) },
  { name: 'preserve-words', needs: ['metadata'], run: ({ body }) => preserveWords(body) },
  { name: 'sections-joined', needs: ['metadata'], run: ({ body }) => joinSections(body) },
  {
    name: 'alternative-texts',
    needs: ['metadata'],
    run: ({ body, stated: { fields } }) =>
      dropAlts(body, [fields.title ?? '', ...(fields.authors ?? [])]),
  },
  {
    name: 'captions',
    needs: ['plain-elements', 'preserve-blocks'],
    run: ({ body }) => wrapCaptions(body),
  },
  { name: 'pictures', needs: ['captions'], run: ({ body }) => wrapPictures(body, false) },
  { name: 'tasks', needs: ['metadata'], run: ({ body }) => showTasks(body) },
  {
    name: 'formulas',
    needs: ['metadata'],
    run: ({ body }) => ({ hasFormulas: formulasToTeX(body) }),
  },

  // What stands before the text leaves the page.
  {
    name: 'origin',
    needs: ['metadata'],
    run: ({ address, body, stated }) => ({
      origin: findOrigin(body) ?? originElsewhere(stated, address),
    }),
  },
  {
    name: 'shown-image',
    needs: ['plain-elements'],
    run: ({ base, body, stated }) => ({ shownImage: shownImage(body, stated.fields.image, base) }),
  },
  {
    name: 'lead-image',
    needs: ['pictures', 'shown-image'],
    run: ({ base, body }) => ({ leadImage: takeLeadImage(body, base) }),
  },
  {
    name: 'abstract',
    needs: ['metadata'],
    run: ({ body }) => ({ abstract: takeAbstract(body) }),
  },
  {
    name: 'standfirst',
    needs: ['plain-blocks', 'abstract'],
    run: ({ body, stated }) => ({ standfirst: takeStandfirst(body, stated.fields) ?? '' }),
  },
  {
    name: 'byline',
    needs: ['standfirst'],
    run: ({ body, isManuscript, stated }) => {
      const { authors = [], language } = stated.fields
      const printed = takeByline(body, authors, dayOrderOf(language))
      const isUnnamed = authors.length === 0 && printed.authors.length === 0
      const byline = isManuscript && isUnnamed ? takeWritten(body, printed) : printed
      return { byline, metadata: withByline(stated, byline) }
    },
  },
  {
    name: 'sections',
    needs: ['metadata'],
    run: ({ body }) => ({ sections: takeSections(body) }),
  },
  {
    name: 'title',
    needs: ['lead-image', 'byline', 'sections'],
    run: ({ body, stated }) => {
      const element = titleOf(body)
      if (element && wordsOf(element) === stated.fields.title) {
        element.remove()
      }
    },
  },

  // The text, with its notes.
  {
    name: 'embeds',
    needs: ['plain-elements'],
    run: ({ body }) => ({ hasEmbed: holdsEmbed(textHolder(body)) }),
  },
  {
    name: 'footnotes',
    needs: ['title'],
    run: ({ body }) => ({ unpaired: convertFootnotes(body) }),
  },
  {
    name: 'contributor-boxes',
    needs: ['byline'],
    run: ({ body, metadata }) => ({
      contributorBoxes: findContributorBoxes(body, metadata.fields.authors ?? []),
    }),
  },
  {
    name: 'notes-detached',
    needs: ['footnotes'],
    run: ({ body }) => ({ notes: detachNotes(body) }),
  },
  {
    name: 'wall',
    needs: ['notes-detached'],
    run: ({ body }) => ({ wall: wallIn(body, null) }),
  },
  {
    name: 'inserted',
    needs: ['wall'],
    run: ({ body, isBare }) => (isBare ? undefined : dropInserted(body)),
  },
  {
    name: 'main-text',
    needs: [
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
    run: ({ document, wall }) => ({ article: mainText(document, wall) }),
  },
  {
    name: 'surroundings',
    needs: ['main-text'],
    run: ({ article, isBare, metadata }) =>
      isBare ? undefined : dropSurroundings(article, metadata.fields.authors ?? []),
  },
  {
    name: 'notes-attached',
    needs: ['surroundings'],
    run: ({ article, notes }) => article.append(...notes),
  },
  {
    name: 'origin-line',
    needs: ['surroundings'],
    run: ({ article, origin }) => origin?.remove(article),
  },

  // What stands behind the text, and what its site put into it, leaves it.
  {
    name: 'outlet-line-in-text',
    needs: ['origin-line'],
    run: ({ article, isBare, knownOutlets, metadata, origin }) =>
      isBare || origin || metadata.fields.siteName
        ? {}
        : { outletLine: takeOutletLine(article, knownOutlets) },
  },
  {
    name: 'series',
    needs: ['surroundings'],
    run: ({ article }) => ({ series: findSeries(article) }),
  },
  { name: 'clean-text', needs: ['surroundings'], run: ({ article }) => cleanText(article) },
  {
    name: 'contents',
    needs: ['surroundings'],
    run: ({ article }) => ({ contents: takeContents(article) }),
  },
  {
    name: 'site-blocks',
    needs: ['surroundings'],
    run: ({ article }) => ({ siteBlocks: takeSiteBlocks(article) }),
  },
  {
    name: 'related',
    needs: ['surroundings'],
    run: ({ article }) => ({ related: takeRelated(article) }),
  },
  {
    name: 'boilerplate',
    needs: ['outlet-line-in-text', 'contents', 'site-blocks', 'related'],
    run: ({ article }) => ({ boilerplate: takeBoilerplate(article) }),
  },
  {
    name: 'contributors',
    needs: ['notes-attached', 'clean-text', 'boilerplate'],
    run: ({ article, contributorBoxes, metadata }) => ({
      contributors: takeContributors(article, contributorBoxes, metadata.fields.authors ?? []),
    }),
  },
  {
    name: 'acknowledgements',
    needs: ['contributors'],
    run: ({ article }) => ({ acknowledgements: takeAcknowledgements(article) }),
  },
  {
    name: 'interview',
    needs: ['clean-text', 'acknowledgements'],
    run: ({ article }) => ({ isInterview: isInterview(article) }),
  },
  {
    name: 'links',
    needs: ['surroundings'],
    run: ({ article, base }) => resolveLinks(article, base),
  },
]
