// What an export is made of: files, one after the other, and where the files of pictures come from.

export type Bytes = AsyncIterable<string | Uint8Array>

/** One file of an export. Read it to its end before you ask for the next one. */
export interface ExportFile {
  content: Bytes | string | Uint8Array
  /** Whether compressing it is worth the time. */
  isCompressed?: boolean
  /** Below the folder of the export, with slashes. */
  path: string
}

/** Where the app keeps the files of pictures. */
export interface PictureFiles {
  /** The bytes of a file by its name; null where it is missing. */
  read: (filename: string) => Promise<AsyncIterable<Uint8Array> | null>
  /** For the restore: stores a file under its name, and replaces one that is there. */
  write: (filename: string, bytes: Uint8Array) => Promise<void>
}

export interface ExportOptions {
  files: Pick<PictureFiles, 'read'>
  /** Refuses to start while another such export runs, in whatever process. @default false */
  isAlone?: boolean
  /** Only what an anonymous reader sees. @default false */
  isPublic?: boolean
  /** Ends the export and its query. */
  signal?: AbortSignal
  /** Of the program, for the manifest. */
  version: string
}
