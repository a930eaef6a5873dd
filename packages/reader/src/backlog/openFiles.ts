// The files of a backlog by their names: pictures to which its articles refer, for example.
import { listFiles } from './listFiles.ts'

export interface BacklogFiles {
  /** Paths from the folder that was named, with `/`; those in an archive begin with its name. */
  names: string[]
  /**
   * The bytes of a file; null where there is none of that name.
   * @throws SourceTooLarge for more than 64 MB, SourceUnreadable
   */
  read: (name: string) => Promise<null | Uint8Array>
  /** In bytes; 0 where there is none of that name. */
  sizeOf: (name: string) => number
}

/**
 * Only the list of an archive is held: a file is unpacked when it is read.
 * @param files paths of files, folders and archives, as for `openBacklog()`
 * @throws SourceUnreadable where an archive cannot be trusted
 * @example
 * const files = await openFiles(['ghost.zip'])
 * const picture = await files.read('ghost.zip/content/images/2021/05/pier.jpg')
 */
export async function openFiles(files: string[]): Promise<BacklogFiles> {
  const found = new Map((await listFiles(files)).map((file) => [file.name, file]))
  return {
    names: [...found.keys()],
    read: async (name) => (await found.get(name)?.read()) ?? null,
    sizeOf: (name) => found.get(name)?.size ?? 0,
  }
}
