// Documents: their model, and what is made of them. Safe in browsers: it needs nothing of Node.
export {
  collectPictures,
  mayShowPictures,
  pictureOf,
  picturesIn,
} from './document/collectPictures.ts'
export { figcaption } from './document/converters/blockConverters.ts'
export { pictureSources } from './document/converters/pictureSources.ts'
export { toHTML } from './document/converters/toHTML.ts'
export type { ToHTMLOptions } from './document/converters/toHTML.ts'
export { toMarkdown } from './document/converters/toMarkdown.ts'
export {
  bracketed,
  excerptOf,
  isInline,
  textProper,
  toPlainText,
} from './document/converters/toPlainText.ts'
export { decoded } from './document/decoded.ts'
export { escapeHTML } from './document/escapeHTML.ts'
export {
  checkFootnote,
  checkFootnoteList,
  checkReference,
} from './document/footnotes/checkFootnotes.ts'
export { collectFootnotes, numberingOf } from './document/footnotes/collectFootnotes.ts'
export type { NoteList } from './document/footnotes/collectFootnotes.ts'
export { findOrphans } from './document/footnotes/collectFootnotes.ts'
export { inTextOrder } from './document/footnotes/collectFootnotes.ts'
export { copyNotes, mergeNotes, notesIn } from './document/footnotes/copyNotes.ts'
export { newNoteId } from './document/footnotes/newNoteId.ts'
export { assignNumbers, numberFootnotes } from './document/footnotes/numberFootnotes.ts'
export type { FootnoteNumbers } from './document/footnotes/numberFootnotes.ts'
export { isNumberedByText, isPlain, readNumber } from './document/footnotes/printedNumbers.ts'
export { forSaving } from './document/footnotes/removedNotes.ts'
export type {
  NoteKey,
  Numbering,
  RemovedMark,
  StoredFootnote,
  StoredFootnoteList,
  StoredReference,
} from './document/footnotes/types.ts'
export { headingsOf } from './document/headings.ts'
export type { Heading } from './document/headings.ts'
export { textDocument } from './document/notes/textDocument.ts'
export { preserveSpeakers } from './document/preserveSpeakers.ts'
export { everyNode, isRecord, readDocument, readNodes, textOf } from './document/readDocument.ts'
export { safeHref } from './document/safeHref.ts'
export { findInvalidNode } from './document/sanitize/findInvalidNode.ts'
export { isTooDeep, maxLevels } from './document/sanitize/isTooDeep.ts'
export { sanitizeRichText } from './document/sanitize/sanitize.ts'
export { findUnsafeLink } from './document/sanitize/unsafeLinks.ts'
export { columnWidths } from './document/tables/normalizeTables.ts'
export { normalizeTables } from './document/tables/normalizeTables.ts'
export { isHeader } from './document/tables/tableGrid.ts'
export type { Grid } from './document/tables/tableGrid.ts'
export type { DocumentNode, RichTextDocument } from './document/types.ts'
export { nameKey } from './names.ts'
export { plainText } from './piece/report/nodeText.ts'
export { leftOutReasons } from './reasons.ts'
export type { LeftOut } from './reasons.ts'
export { paragraphsToDocument } from './text/blocksToDocument.ts'
