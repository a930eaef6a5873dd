// Types for those who build on Offprint.
export type {
  Original,
  Post,
  PostAuthor,
  PostHead,
  PostImage,
  PostList,
  PostOutlet,
  PostSummary,
} from '../blog/post.ts'
export type { OffprintOptions } from '../options.ts'
export type {
  Article,
  Author,
  Institution,
  Note,
  Outlet,
  Reminder,
  Republication,
  Transition,
} from '../payload-types.ts'
export type { Mode, Terms } from '../terms/terms.ts'
export type { Refusal, RefusalCode } from '../workflow/decide.ts'
export type { Role, Stage } from '../workflow/moves.ts'
export type { MoveOutlook, Outlook } from '../workflow/outlook.ts'
