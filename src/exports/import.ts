// Import: reading, planning and writing articles from texts, Markdown, web pages, Word files and Ghost exports.
export { FactsUnusable } from '../errors.ts'
export { findPictureType, pictureTypes } from '../import/pictures/file/pictureTypes.ts'
export type { PictureType } from '../import/pictures/file/pictureTypes.ts'
export { hasMetadata, stripMetadata } from '../import/pictures/file/stripMetadata.ts'
export { importTable } from '../import/report/importTable.ts'
export { importBacklog } from '../import/run/importBacklog.ts'
export type { ImportedItem } from '../import/run/importBacklog.ts'
export { openSource } from '../import/run/openSource.ts'
export { runImports } from '../import/run/runner.ts'
export { doubtsOf } from '../import/write/doubts.ts'
export type { Doubt } from '../import/write/doubts.ts'
export { noFacts, readFacts } from '../import/write/facts.ts'
export type { Facts } from '../import/write/facts.ts'
export { findImported, importCorpus } from '../import/write/importCorpus.ts'
export type { ImportReport } from '../import/write/importCorpus.ts'
export type { ImportRow } from '../import/write/importRow.ts'
export { planImport } from '../import/write/plan.ts'
export type { ImportPlan } from '../import/write/plan.ts'
export { proposeOutlets } from '../import/write/proposeOutlets.ts'
export type { ProposedOutlet } from '../import/write/proposeOutlets.ts'
export {
  AddressNotPublic,
  collectFeed,
  CorpusUnreadable,
  fetchSource,
  messageText,
  openBacklog,
  parseCorpus,
  parseSource,
  readBacklog,
  readCorpus,
  readSource,
  SourceFailed,
  SourcePaywalled,
  SourceTimeout,
  SourceTooLarge,
  SourceUnreadable,
  toReport,
} from 'offprint-reader'
export type {
  Backlog,
  BacklogItem,
  BacklogReader,
  CorpusReport,
  FetchedSource,
  FetchOptions,
  ParsedSource,
  Piece,
  Source,
} from 'offprint-reader'
