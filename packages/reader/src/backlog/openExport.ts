// The export of a blog as a part of a backlog: one file or several.
import type { ExportEntry, OpenedExport } from '../exports/export.ts'
import type { XMLFile } from '../exports/xml/files.ts'
import type { Message } from '../messages.ts'
import type { ParseOptions } from '../sources/parseSource.ts'
import type { BacklogFile } from './listFiles.ts'
import type { BacklogItem, BacklogPart } from './types.ts'

import { decodeText } from '../sources/decodeText.ts'
import { withoutOwnSite } from '../sources/ownSite.ts'
import { problemOf } from '../sources/problemOf.ts'
import { textChunks } from './textChunks.ts'

/** Those that are streamed. @throws SourceUnreadable */
export async function openStreamed(
  files: BacklogFile[],
  open: (files: XMLFile[]) => Promise<OpenedExport>,
  options: ParseOptions,
): Promise<BacklogPart> {
  const warnings: Message[] = []
  const texts: XMLFile[] = []
  for (const file of files) {
    const { chunks, warnings: said } = await textChunks(file)
    warnings.push(...said)
    texts.push({ name: file.name, chunks })
  }
  return partOf(await open(texts), '', warnings, options)
}

/** Those that are held in memory. @throws SourceUnreadable */
export async function openWhole(
  { name, read }: BacklogFile,
  open: (text: string) => OpenedExport,
  options: ParseOptions,
  separator = ': ',
): Promise<BacklogPart> {
  const { text, warnings } = await decodeText({ bytes: await read() })
  return partOf(open(text), `${name}${separator}`, warnings, options)
}

export function partOf(
  opened: OpenedExport,
  file: string,
  warnings: Message[],
  { knownOutlets, site: own }: ParseOptions,
): BacklogPart {
  const { address, counted, entries, system } = opened
  const site = URL.canParse(address) ? new URL(address).host : null
  const toItem = (entry: ExportEntry): BacklogItem => ({
    index: entry.index,
    key: `${system}:${site ?? ''}:${entry.guid || `#${entry.index}`}`,
    place: `${file}${entry.place}`,
    ...pieceOf(entry.problem, () => ({
      original: originalOf(entry),
      piece: withoutOwnSite(entry.read(knownOutlets), own),
    })),
  })
  return {
    counted,
    isExact: true,
    items: (from) => itemsOf(entries(from), toItem),
    site,
    system,
    warnings: [...warnings, ...opened.warnings],
  }
}

/** Lists have no texts. */
function originalOf({ original }: ExportEntry): BacklogItem['original'] {
  const html = original()
  return html ? { html } : null
}

async function* itemsOf(
  entries: AsyncGenerator<ExportEntry>,
  toItem: (entry: ExportEntry) => BacklogItem,
): AsyncGenerator<BacklogItem> {
  for await (const entry of entries) {
    yield toItem(entry)
  }
}

/** One that cannot be read does not stop the others. */
function pieceOf(
  problem: Message | null,
  read: () => Pick<BacklogItem, 'original' | 'piece'>,
): Pick<BacklogItem, 'original' | 'piece' | 'problem'> {
  const none = { original: null, piece: null }
  try {
    return problem ? { ...none, problem } : { ...read(), problem: null }
  } catch (error) {
    const fault = problemOf(error)
    if (fault) {
      return { ...none, problem: fault }
    }
    throw error
  }
}
