// Reads an article out of a PDF: by the places, sizes and fonts of its words.
import type { VisibleLine } from '../accounting/visibleLines.ts'
import type { Piece, Proposal } from '../types.ts'
import type { Doubt, PrintedFile } from './file/types.ts'

import { addField } from '../dom/metadata/addField.ts'
import { SourceUnreadable } from '../errors.ts'
import { type Page, toPage } from '../html/page.ts'
import { pagePasses, runPass } from '../html/passes.ts'
import { pieceOf } from '../html/readPage.ts'
import { toProposal } from '../piece/createPiece.ts'
import { isPerson, noTitle } from '../values/fileData.ts'
import { languageIn, plain } from '../values/values.ts'
import { arrange, type Arranged } from './arrange.ts'
import { readPages } from './file/readPages.ts'
import { vocabularyOf } from './joinLines.ts'
import { toHTML } from './toHTML.ts'

/** What finds the text of a page among that of its site: all of a PDF is text. */
const ofSites = new Set(['main-text', 'related', 'site-blocks', 'wall'])

/**
 * One article. Where its order or its notes are not sure, a proposal says so, and that somebody has to look at it.
 * @throws SourceUnreadable
 */
export async function readPDF(bytes: Uint8Array, knownOutlets: string[] = []): Promise<Piece> {
  const file = await readPages(bytes)
  refuseUnreadable(file)
  const title = noTitle.test(file.title) ? '' : plain(file.title)
  const arranged = arrange(file, title)
  const lines = file.pages.flatMap((page) => page.lines)
  const { html, loose, looseMarks } = toHTML(arranged, vocabularyOf(lines))
  const visible = visibleOf(file, arranged)
  const page: Page = { ...toPage(html, undefined, knownOutlets), visible }
  pagePasses.filter(({ name }) => !ofSites.has(name)).forEach((pass) => runPass(page, pass))
  addFileData(page, file, title)
  const piece = pieceOf(page)
  const doubts = [...arranged.doubts, ...doubtsOf(file)]
  const said = piece.proposals.map(withPerson)
  const known = new Set(piece.footnotes.map(({ label }) => label))
  const ofNotes = [
    ...looseMarks
      .filter((label) => !known.has(label))
      .map((label) => toOrphan(label, `The text refers to footnote ${label}, which is missing.`)),
    ...loose.map(({ label }) =>
      toOrphan(label, `Nothing in the text refers to footnote ${label}.`),
    ),
  ]
  return {
    ...piece,
    proposals: [
      ...doubts.toSorted((one, other) => one.page - other.page).map(toDoubt),
      ...ofNotes.filter(({ message }) => !said.some((one) => one.message === message)),
      ...said,
    ],
  }
}

/** @throws SourceUnreadable where the file has only pictures of pages, or does not say which letters it prints */
function refuseUnreadable({ pages }: PrintedFile): void {
  const text = pages
    .flatMap(({ lines, turned }) => [...lines.map((line) => line.text), ...turned])
    .join('')
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new SourceUnreadable(text.length > 0 ? 'source-pdf-signs' : 'source-pdf-no-text')
  }
  if (unknownSigns(text) > mostUnknown * text.length) {
    throw new SourceUnreadable('source-pdf-signs')
  }
}

const mostUnknown = 0.05

function unknownSigns(text: string): number {
  return (text.match(/[\p{Co}\p{Cn}\uFFFD]|(?!\s)\p{Cc}/gu) ?? []).length
}

/** All that is printed, line by line, whatever became of it. */
function visibleOf({ pages }: PrintedFile, { margins }: Arranged): VisibleLine[] {
  return pages.flatMap(({ lines, number, remarks, turned }) => [
    ...lines.map((line): VisibleLine => {
      const isMargin = margins.has(line)
      const text = line.shown ?? line.text
      return {
        block: 2 * number + Number(isMargin),
        holder: 0,
        reason: isMargin ? 'page-margin' : undefined,
        text,
      }
    }),
    ...turned.map((text): VisibleLine => ({ block: 2 * number, holder: 0, text })),
    ...remarks.map((text): VisibleLine => ({
      block: 2 * number,
      holder: 0,
      reason: 'comment',
      text,
    })),
  ])
}

/** Programs fill it in, and nobody sees it: it counts where nothing is printed. */
function addFileData({ metadata }: Page, { author, language }: PrintedFile, title: string): void {
  for (const [name, source] of Object.entries(metadata.sources)) {
    // The markup is ours.
    Object.assign(metadata.sources, source === 'microformats' ? { [name]: 'text' } : {})
  }
  addField(metadata, 'title', title, 'guess')
  addField(metadata, 'authors', author.split(/\s*(?:[;,&]|\band\b)\s*/).filter(isPerson), 'guess')
  addField(metadata, 'language', languageIn(language), 'guess')
}

function doubtsOf({ pages }: PrintedFile): Doubt[] {
  return pages.flatMap(({ hasUnknownFonts, isEmpty, lines, number: page, turned }) => [
    ...(isEmpty ? [{ kind: 'empty', page } as const] : []),
    ...(hasUnknownFonts ? [{ kind: 'fonts', page } as const] : []),
    ...(turned.length > 0 ? [{ kind: 'turned', page } as const] : []),
    ...(lines.some(({ text }) => unknownSigns(text) > 0)
      ? [{ kind: 'broken', page } as const]
      : []),
  ])
}

const sentences: Record<Doubt['kind'], string> = {
  across:
    'lines stand side by side, as in a table, or in columns that are drawn line by line. Check the order of the words',
  broken: 'the file does not say which letters some signs are. Check the words',
  empty: 'there is no text, maybe a picture of one. Check that nothing is missing',
  fonts: 'some fonts cannot be read. Check headings, and what is bold or in italics',
  order: 'the columns are not drawn from left to right. Check the order of the text',
  turned: 'text that is turned or vertical was left out. Check whether it belongs to the article',
}

function toDoubt({ kind, page }: Doubt): Proposal {
  const message = `Page ${page}: ${sentences[kind]}.`
  return { ...toProposal({ kind: 'other', message }), needsPerson: true }
}

function toOrphan(label: string, message: string): Proposal {
  return { ...toProposal({ kind: 'orphan-footnote', label, message }), needsPerson: true }
}

/** Marks and notes are told by their places: one without the other may be a mistake. */
function withPerson(proposal: Proposal): Proposal {
  return proposal.kind === 'orphan-footnote' ? { ...proposal, needsPerson: true } : proposal
}
