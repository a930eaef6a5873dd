// What docs/plugin lets somebody do: its commands, and the line for the config.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { root } from '../bootstrap/environment.mjs'

export interface CodeBlock {
  code: string
  language: string
  /** A word after the language, by which scripts find the block. */
  name: string
}

export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gm)].map(([, info = '', code = '']) => {
    const [language = '', name = ''] = info.split(' ')
    return { name, code, language }
  })
}

/** Lines of the block with this name. */
export function commandsOf(name: string): string[] {
  return blockOf(name).split('\n').filter(Boolean)
}

/** `offprint({ … })` */
export function pluginCall(): string {
  const call = /plugins: \[\s*(offprint\(.*\)),?\s*\]/s.exec(blockOf('config'))
  if (!call?.[1]) {
    throw new Error('The quick start has no block "config" with plugins: [offprint()].')
  }
  return call[1]
}

/** The text of a file that the quick start lets somebody write. */
export function fileOf(name: string): string {
  return blockOf(name)
}

function blockOf(name: string): string {
  const folder = path.join(root, 'docs/plugin')
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => codeBlocks(readFileSync(path.join(folder, file), 'utf8')))
    .find((block) => block.name === name)
  if (!found) {
    throw new Error(`docs/plugin has no block "${name}".`)
  }
  return found.code
}
