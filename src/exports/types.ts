// Types for those who build on Offprint.
export type {
  Original,
  Post,
  PostAuthor,
  PostGroup,
  PostGroupList,
  PostHead,
  PostImage,
  PostItem,
  PostList,
  PostOutlet,
  PostSummary,
} from '../blog/post.ts'
export type { Mode, Terms } from '../domain/terms.ts'
export type { Role, Stage } from '../domain/transitions.ts'
export type { OffprintOptions } from '../options.ts'
export type {
  Article,
  Author,
  Institution,
  Media,
  Note,
  Outlet,
  Refusal,
  RefusalCode,
  Reminder,
  ReminderRun,
  Republication,
  Transition,
  User,
} from '../types.ts'
export type { MoveOutlook, Outlook } from '../workflow/outlook.ts'
