// The files of pictures, one after the other, as the app stores them.
import type { ExportFile, ExportOptions } from '../types.ts'
import type { Tally } from './Tally.ts'

import { pathOfPicture } from './manifest.ts'

/** A file that is missing is named, and does not stop the others. */
export async function* pictureFiles(
  names: string[],
  { files, signal }: Pick<ExportOptions, 'files' | 'signal'>,
  tally: Tally,
): AsyncGenerator<ExportFile> {
  for (const name of new Set(names)) {
    signal?.throwIfAborted()
    const content = await files.read(name)
    if (content === null) {
      tally.missing.push(name)
    } else {
      const path = pathOfPicture(name)
      tally.add('pictures')
      yield { content: tally.digest(path, content), path }
    }
  }
}
