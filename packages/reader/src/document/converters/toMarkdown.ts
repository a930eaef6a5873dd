// A document as Markdown, with `[^1]` footnotes and tables with pipes.
import type { InlineCode, Table, TableCell } from 'mdast'

import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import {
  defaultHandlers,
  type Info,
  type Options,
  type State,
  toMarkdown as write,
} from 'mdast-util-to-markdown'

import { toMdast } from './toMdast.ts'

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    tableCell: 'tableCell'
  }
}

export function toMarkdown(stored: unknown): string {
  return write(toMdast(stored), options).trimEnd()
}

const options: Options = {
  bullet: '-',
  extensions: [gfmFootnoteToMarkdown()],
  handlers: {
    delete: (node, _parent, state, info) => `~~${state.containerPhrasing(node, info)}~~`,
    inlineCode,
    table,
  },
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  // Read by extensions of Markdown only: struck-out text and formulas; and by programs that make sites: commands in
  // braces.
  unsafe: [
    ...['{', '%', '#'].map((character) => ({ before: String.raw`\{`, character })),
    { character: '~', inConstruct: 'phrasing' },
    { character: '$', inConstruct: 'phrasing' },
    { character: '|', inConstruct: 'tableCell' },
    { character: '\n', inConstruct: 'tableCell' },
    // A line of text that would begin, or head, a table.
    { after: '[\\t :-]', atBreak: true, character: '|' },
    { after: '-', atBreak: true, character: ':' },
    { after: '[:|-]', atBreak: true, character: '-' },
  ],
}

/** Writes a table of a Markdown syntax tree, with pipes between the cells. */
function table(node: Table, _parent: unknown, state: State, info: Info): string {
  const exit = state.enter('tableCell')
  const rows = node.children.map(({ children }) =>
    children.map((cell) => cellText(cell, state, info)),
  )
  exit()
  const [head = [], ...body] = rows
  const rule = head.map((_, column) => rules[node.align?.[column] ?? 'none'])
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const rules = { center: ':-:', left: ':--', none: '---', right: '--:' }

function cellText(cell: TableCell, state: State, info: Info): string {
  const exit = state.enter('phrasing')
  const text = state.containerPhrasing(cell, { ...info, after: ' ', before: ' ' })
  exit()
  return text
}

/** Within a cell, pipes in code end it, too. */
function inlineCode(node: InlineCode, _parent: unknown, state: State): string {
  const text = defaultHandlers.inlineCode(node, undefined, state)
  return state.stack.includes('tableCell') ? text.replace(/\|/g, '\\$&') : text
}
