// The parts of a JSON file that are wanted, one after another.
import type { XMLFile } from '../xml/files.ts'

import { isRecord } from '../../document/readDocument.ts'
import { SourceUnreadable } from '../../errors.ts'
import { parseJSONIfValid } from '../../parseJSON.ts'
import { type JSONPart, JSONSplitter, type Wanted } from './JSONSplitter.ts'

/** @throws SourceUnreadable for what is no JSON, or ends too early */
export async function* partsOf(
  { chunks }: XMLFile,
  wantedAt: (path: string) => Wanted,
): AsyncGenerator<JSONPart> {
  const splitter = new JSONSplitter(wantedAt)
  for await (const chunk of chunks()) {
    yield* split(splitter, chunk)
  }
  if (!splitter.isWhole) {
    throw new SourceUnreadable('source-export-damaged')
  }
}

function split(splitter: JSONSplitter, chunk: string): JSONPart[] {
  try {
    return splitter.add(chunk)
  } catch (error) {
    throw error instanceof SyntaxError ? new SourceUnreadable('source-export-damaged') : error
  }
}

/** Undefined for what is no JSON. */
export function valueIn({ json }: JSONPart): unknown {
  return json === null ? undefined : parseJSONIfValid(json)
}

export function isObject({ json }: JSONPart): boolean {
  return json === null || json.startsWith('{')
}

/** A row of a table: null where it cannot be read. */
export function recordIn(part: JSONPart): null | Record<string, unknown> {
  const value = valueIn(part)
  return isRecord(value) ? value : null
}

/** Why a row cannot be read. */
export function faultOf({ json }: JSONPart) {
  return { code: json === null ? 'source-document-long' : 'source-export-damaged' } as const
}
