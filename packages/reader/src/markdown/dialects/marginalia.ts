// Lines that are no text: tables of contents that a program makes, abbreviations, properties of blocks; and pictures as
// iA Writer names them, by their path.
import type { Dialect } from './types.ts'

const contents = /^[ \t]*(?:\[\[?_?toc_?\]\]?|\{\{_?toc_?\}\}|\[toc\]:?[^\n]{0,40})[ \t]*$/gim

/** Of a block of Logseq. */
const properties = /^[ \t]*(?:[-*] )?(?:collapsed|heading|id|logseq\.[\w-]+):: [^\n]{0,200}$\n?/gm

const picture =
  /^\/(\S[^"'\n]{0,300}\.(?:avif|gif|jpe?g|png|svg|webp))(?:[ \t]+(?:"([^"\n]{0,500})"|'([^'\n]{0,500})'))?[ \t]*$/gim

export const marginalia: Dialect = (text, leave) =>
  text
    .replace(contents, '')
    .replace(properties, '')
    .replace(/^\*\[[^\]\n]{1,60}\]:[^\n]{1,300}$/gm, (all) => leave(all))
    .replace(
      picture,
      (_, path: string, double?: string, single = '') =>
        `![${double ?? single}](${encodeURI(path)})`,
    )
