// Code blocks of the documentation, except that of the plugin, which has tests of its own.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { type CodeBlock, codeBlocks } from '../../scripts/hosts/quickStart.ts'
import { root } from './root.ts'

interface DocBlock extends CodeBlock {
  file: string
}

export const docPages = [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'docs/contributing', 'docs/import'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
]

export function docBlocks(...languages: string[]): DocBlock[] {
  return docPages.flatMap((file) =>
    codeBlocks(readFileSync(path.join(root, file), 'utf8'))
      .filter(({ language }) => languages.includes(language))
      .map((block) => ({ ...block, file })),
  )
}
