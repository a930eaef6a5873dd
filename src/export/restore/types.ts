// A bundle that is open: its files by their paths.
import type { Bytes } from '../types.ts'

export interface Bundle {
  /** For messages. */
  name: string
  /** Null where there is no such file. */
  read: (file: string) => Promise<Bytes | null>
}
