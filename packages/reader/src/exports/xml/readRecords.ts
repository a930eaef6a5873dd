// The records of a file that comes in chunks.
import { type FoundRecord, RecordParser } from './RecordParser.ts'

/** Text as it is read from a file, or cut from a string. */
export type Chunks = AsyncIterable<string> | Iterable<string>

export interface EndOfRecords {
  /** Where the file ends too early; null where it does not. */
  cutAt: null | number
}

/** Returns how it ends. */
export async function* readRecords(chunks: Chunks): AsyncGenerator<FoundRecord, EndOfRecords> {
  const parser = new RecordParser()
  for await (const chunk of chunks) {
    yield* parser.write(chunk)
    if (parser.isEndless) {
      break
    }
  }
  yield* parser.end()
  return { cutAt: parser.isUnclosed ? parser.lastLine : null }
}

/** In characters. */
const size = 262_144

export function* chunksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size)
  }
}
