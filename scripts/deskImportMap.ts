// The import map of pages without the editor of rich text: Payload's own, without what only forms of documents draw.
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { root } from './bootstrap/environment.mjs'

const folder = path.join(root, 'src/app/(payload)/admin')
export const deskImportMapFile = path.join(folder, 'deskImportMap.js')

/** Lexical, and what of ours runs in it. */
const ofTheEditor =
  /'@payloadcms\/richtext-lexical\/|\b(?:BlockFields|DocumentDiff|FootnoteFeatureClient|TypedTextFeatureClient) as /

/** Made of `importMap.js`, which Payload writes: `npm run generate:importmap`. */
export function renderDeskImportMap(): string {
  const lines = readFileSync(path.join(folder, 'importMap.js'), 'utf8').split('\n')
  const dropped = lines.filter((line) => ofTheEditor.test(line)).map(nameOf)
  const kept = lines.filter((line) => !dropped.includes(nameOf(line)))
  return kept.join('\n')
}

/** Of an import or an entry: the name that Payload has given it. */
function nameOf(line: string): string | undefined {
  return /\b\w+_[\da-f]{32}\b/.exec(line)?.[0]
}
