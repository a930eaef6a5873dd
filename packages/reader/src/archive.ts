// Opens ZIP archives that others made: from the disk or from memory, one entry at a time, and within limits.
export { openArchive } from './archive/openArchive.ts'
export type { Archive, ArchiveLimits } from './archive/openArchive.ts'
export { SourceUnreadable } from './errors.ts'
