// The files of pictures as they are stored, behind the back of the app.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

export interface StoredFiles {
  names: () => Promise<string[]>
  read: (name: string) => Promise<Buffer>
  remove: (name: string) => Promise<void>
  write: (name: string, content: Buffer | string) => Promise<void>
}

/** The folder of `bootPayload()`. */
export const filesOnDisk: StoredFiles = {
  names: () => Promise.resolve(readdirSync(folder())),
  read: async (name) => readFile(path.join(folder(), name)),
  remove: (name) => Promise.resolve(rmSync(path.join(folder(), name))),
  write: (name, content) => Promise.resolve(writeFileSync(path.join(folder(), name), content)),
}

function folder(): string {
  return process.env.OFFPRINT_MEDIA_DIR ?? ''
}
