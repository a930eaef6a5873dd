// Import: reading, planning and writing articles from texts, Markdown, web pages, Word files and Ghost exports.
export { CorpusUnreadable, FactsUnusable } from '../errors.ts'
export { parseCorpus } from 'offprint-reader/text/parseCorpus'
export { readCorpus } from 'offprint-reader/text/readCorpus'
export { fetchSource } from 'offprint-reader/fetch/fetchSource'
export type { FetchedSource, FetchOptions } from 'offprint-reader/fetch/fetchSource'
export { importTable } from '../import/report/importTable.ts'
export { toReport } from 'offprint-reader/piece/report/toReport'
export {
  AddressNotPublic,
  SourceFailed,
  SourcePaywalled,
  SourceTimeout,
  SourceTooLarge,
  SourceUnreadable,
} from 'offprint-reader/errors'
export { parseSource } from 'offprint-reader/sources/parseSource'
export type { Source } from 'offprint-reader/sources/types'
export type { CorpusReport, ParsedCorpus, ParsedPiece } from 'offprint-reader/types'
export { readSource } from 'offprint-reader/worker/readSource'
export { noFacts, readFacts } from '../import/write/facts.ts'
export type { Facts } from '../import/write/facts.ts'
export { findImported, importCorpus } from '../import/write/importCorpus.ts'
export type { ImportReport, ImportRow } from '../import/write/importCorpus.ts'
export { planImport } from '../import/write/plan.ts'
export type { ImportPlan } from '../import/write/plan.ts'
