// A document as Markdown, with `[^1]` footnotes and tables with pipes.
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { type Options, toMarkdown as write } from 'mdast-util-to-markdown'

import { tableToMarkdown } from './tableToMarkdown.ts'
import { toMdast } from './toMdast.ts'

export function toMarkdown(stored: unknown): string {
  return write(toMdast(stored), options).trimEnd()
}

const options: Options = {
  bullet: '-',
  extensions: [gfmFootnoteToMarkdown(), tableToMarkdown],
  handlers: {
    delete: (node, _parent, state, info) => `~~${state.containerPhrasing(node, info)}~~`,
  },
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  // Read by extensions of Markdown only: struck-out text and formulas.
  unsafe: [
    { character: '~', inConstruct: 'phrasing' },
    { character: '$', inConstruct: 'phrasing' },
  ],
}
