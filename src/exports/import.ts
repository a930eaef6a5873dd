// Import: reading, planning and writing articles from texts, Markdown, web pages, Word files and Ghost exports.
export { CorpusUnreadable, FactsUnusable } from '../errors.ts'
export { parseCorpus } from '../import/corpus/parseCorpus.ts'
export { readCorpus } from '../import/corpus/readCorpus.ts'
export { fetchSource } from '../import/fetch/fetchSource.ts'
export type { FetchedSource, FetchOptions } from '../import/fetch/fetchSource.ts'
export { importTable } from '../import/report/importTable.ts'
export { toReport } from '../import/report/toReport.ts'
export {
  AddressNotPublic,
  SourceFailed,
  SourcePaywalled,
  SourceTimeout,
  SourceTooLarge,
  SourceUnreadable,
} from '../import/sourceErrors.ts'
export { parseSource } from '../import/sources/parseSource.ts'
export type { Source } from '../import/sources/types.ts'
export type { CorpusReport, ParsedCorpus, ParsedPiece } from '../import/types.ts'
export { readSource } from '../import/worker/readSource.ts'
export { noFacts, readFacts } from '../import/write/facts.ts'
export type { Facts } from '../import/write/facts.ts'
export { findImported, importCorpus } from '../import/write/importCorpus.ts'
export type { ImportReport, ImportRow } from '../import/write/importCorpus.ts'
export { planImport } from '../import/write/plan.ts'
export type { ImportPlan } from '../import/write/plan.ts'
