// Exports that consist of many files: those of Substack and Medium, as folders or archives.
import type { ExportFile } from '../exports/exportFile.ts'
import type { ParseOptions } from '../sources/parseSource.ts'
import type { BacklogFile } from './listFiles.ts'
import type { BacklogPart } from './types.ts'

import { openMedium } from '../exports/medium/openMedium.ts'
import { openSubstack } from '../exports/substack/openSubstack.ts'
import { decodeText } from '../sources/decodeText.ts'
import { partOf } from './openExport.ts'

interface FoundFolders {
  /** Files of an export that hold no articles: lists of readers, for example. */
  left: number
  /** Files of no such export. */
  others: BacklogFile[]
  parts: BacklogPart[]
}

export async function findFolders(
  files: BacklogFile[],
  options: ParseOptions,
): Promise<FoundFolders> {
  const found: FoundFolders = { left: 0, others: files, parts: [] }
  for (const folder of foldersIn(files)) {
    const within = found.others.filter(({ name }) => name.startsWith(folder))
    const part = await openFolder(folder, within, options)
    if (part) {
      found.parts.push(part)
      found.left += within.length - part.counted
      found.others = found.others.filter((file) => !within.includes(file))
    }
  }
  return found
}

/** That hold a folder `posts`. */
function foldersIn(files: BacklogFile[]): string[] {
  const folders = files.flatMap(({ name }) => /^(.*?)posts\/[^/]+\.html$/.exec(name)?.[1] ?? [])
  return [...new Set(folders)]
}

async function openFolder(
  folder: string,
  files: BacklogFile[],
  options: ParseOptions,
): Promise<BacklogPart | null> {
  const texts = files.filter(({ name }) => /^posts\/[^/]+\.html$/.test(name.slice(folder.length)))
  const table = files.find(({ name }) => name === `${folder}posts.csv`)
  if (table) {
    return partOf(await openSubstack(toText(table), texts.map(toText)), '', [], options)
  }
  const [first] = texts
  const head = first ? new TextDecoder().decode(await first.head()) : ''
  return head.includes('class="h-entry"') && head.includes('class="p-name"')
    ? partOf(openMedium(texts.map(toText)), '', [], options)
    : null
}

function toText({ name, read }: BacklogFile): ExportFile {
  return { name, text: async () => (await decodeText({ bytes: await read() })).text }
}
