export { headOf } from './backlog/collected.ts'
export type { CollectedHead } from './backlog/collected.ts'
export { embeddedPicture } from './backlog/embeddedPicture.ts'
// Reads articles: from bytes to pieces, each with its fields, its document and its footnotes.
export { openBacklog } from './backlog/openBacklog.ts'
export { openFiles } from './backlog/openFiles.ts'
export type { BacklogFiles } from './backlog/openFiles.ts'
export type { Backlog, BacklogItem, BacklogSystem, ItemOptions } from './backlog/types.ts'
export { blockRoles } from './blockRoles.ts'
export { collectFeed } from './collect/collectFeed.ts'
export { beginOf, feedRecords } from './collect/feedRecords.ts'
export type { CollectOptions } from './collect/feedRecords.ts'
export { parseCorpus } from './corpus/parseCorpus.ts'
export { readCorpus } from './corpus/readCorpus.ts'
export { bytesOfData } from './dom/embedded.ts'
export { showOriginal } from './dom/showOriginal.ts'
export type { Original } from './dom/showOriginal.ts'
export {
  AddressNotPublic,
  CorpusUnreadable,
  SourceError,
  SourceFailed,
  SourcePaywalled,
  SourcesBusy,
  SourceTimeout,
  SourceTooLarge,
  SourceUnreadable,
} from './errors.ts'
export { fetchSource } from './fetch/fetchSource.ts'
export type { FetchedSource, FetchLimits, FetchOptions } from './fetch/fetchSource.ts'
export { postTo } from './fetch/postTo.ts'
export type { PostAnswer, PostOptions } from './fetch/postTo.ts'
export { checkAddress } from './fetch/publicAddresses.ts'
export { readMention } from './mentions/readMention.ts'
export type { Mention } from './mentions/readMention.ts'
export { messageText } from './messages.ts'
export type { Message, MessageCode } from './messages.ts'
export { parseJSON } from './parseJSON.ts'
export { createPiece } from './piece/createPiece.ts'
export type { PieceInput, Remark } from './piece/report/input.ts'
export { precisionOf } from './piece/report/precision.ts'
export type { Precision } from './piece/report/precision.ts'
export { sourceReport } from './piece/report/sourcesOf.ts'
export { toReport } from './piece/report/toReport.ts'
export { revisePiece } from './piece/roles/revisePiece.ts'
export { readArticle, readArticles } from './readArticle.ts'
export type { Article, ReadOptions } from './readArticle.ts'
export { kindOf } from './sources/kindOf.ts'
export { parseSource } from './sources/parseSource.ts'
export type { ParseOptions } from './sources/parseSource.ts'
export type { Source } from './sources/types.ts'
export { isPublishedLine } from './text/lines/publishedLine.ts'
export type {
  ArticleKind,
  BlockRole,
  CorpusReport,
  FieldSource,
  FirstAppeared,
  IntakeBlock,
  ParsedAffiliation,
  ParsedAuthor,
  ParsedSource,
  PicturePlace,
  Piece,
  PlacedPicture,
  Proposal,
} from './types.ts'
export { dayIn } from './values/values.ts'
export { readBacklog } from './worker/readBacklog.ts'
export type { BacklogReader } from './worker/readBacklog.ts'
export { readSource } from './worker/readSource.ts'
