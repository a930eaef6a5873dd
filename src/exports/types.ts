export type {
  Article,
  Author,
  Institution,
  Note,
  Outlet,
  Reminder,
  Republication,
  Transition,
} from '../app/payload-types.ts'
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
export type { Mode, Terms } from '../domain/terms.ts'
export type { Role, Stage } from '../domain/transitions.ts'
export type { OffprintOptions } from '../options.ts'
export type { Refusal, RefusalCode } from '../types.ts'
export type { MoveOutlook, Outlook } from '../workflow/outlook.ts'
