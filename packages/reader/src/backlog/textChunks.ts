// The text of a file in chunks, in the encoding that it names or that its bytes show.
import type { Message } from '../messages.ts'
import type { BacklogFile } from './listFiles.ts'

import { namedEncoding } from '../sources/decodeText.ts'
import { detectEncoding, nameOf } from '../sources/detectEncoding.ts'
import { withSigns } from '../values/windows1252.ts'

export interface TextChunks {
  chunks: () => AsyncGenerator<string>
  warnings: Message[]
}

/** Single bytes that are wrong become `�`, which is said; where most of them are, the file is in another encoding. */
export async function textChunks(file: BacklogFile): Promise<TextChunks> {
  const named = await checkEncoding(file)
  const { encoding, first, line, lost, read } = named
  if (lost === 0) {
    return { chunks: () => decoded(file, encoding), warnings: [] }
  }
  const detected = lost > read && first ? await detectEncoding(first) : null
  const said: Message = detected
    ? { code: 'source-read-as', values: { encoding: nameOf(detected) } }
    : {
        code: 'source-signs-lost',
        values: {
          name: file.name,
          count: String(lost),
          encoding: nameOf(encoding),
          line: String(line),
        },
      }
  return { chunks: () => decoded(file, detected ?? encoding), warnings: [said] }
}

interface Checked {
  encoding: string
  /** Bytes around the first that are wrong. */
  first?: Uint8Array
  line: number
  /** Signs that are wrong, and others that are not of ASCII, in the same chunks. */
  lost: number
  read: number
}

async function checkEncoding({ stream }: BacklogFile): Promise<Checked> {
  const checked: Checked = { encoding: '', line: 1, lost: 0, read: 0 }
  let decoder: TextDecoder | undefined
  for await (const bytes of stream()) {
    checked.encoding ||= namedEncoding(bytes)
    decoder ??= new TextDecoder(checked.encoding)
    const text = decoder.decode(bytes, { stream: true })
    if (text.includes('\uFFFD')) {
      checked.first ??= bytes
      checked.line += checked.lost === 0 ? linesIn(text.slice(0, text.indexOf('\uFFFD'))) : 0
      checked.lost += text.split('\uFFFD').length - 1
      checked.read += (text.match(/[^\0-\u007F\uFFFD]/g) ?? []).length
    } else if (checked.lost === 0) {
      checked.line += linesIn(text)
    }
  }
  return checked
}

function linesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    count += 1
  }
  return count
}

async function* decoded({ stream }: BacklogFile, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding || 'utf-8')
  const isOfWindows = decoder.encoding === 'windows-1252'
  for await (const bytes of stream()) {
    const text = decoder.decode(bytes, { stream: true })
    yield isOfWindows ? withSigns(text) : text
  }
  yield decoder.decode()
}
