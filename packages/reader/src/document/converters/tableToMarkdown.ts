// Writes a table of a Markdown syntax tree, with pipes between the cells.
import type { InlineCode, Table, TableCell } from 'mdast'
import type { Info, Options, State } from 'mdast-util-to-markdown'

import { defaultHandlers } from 'mdast-util-to-markdown'

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    tableCell: 'tableCell'
  }
}

export const tableToMarkdown: Options = {
  handlers: { inlineCode, table },
  unsafe: [
    { character: '|', inConstruct: 'tableCell' },
    { character: '\n', inConstruct: 'tableCell' },
    // A line of text that would begin, or head, a table.
    { after: '[\\t :-]', atBreak: true, character: '|' },
    { after: '-', atBreak: true, character: ':' },
    { after: '[:|-]', atBreak: true, character: '-' },
  ],
}

function table(node: Table, _parent: unknown, state: State, info: Info): string {
  const exit = state.enter('tableCell')
  const rows = node.children.map(({ children }) =>
    children.map((cell) => cellText(cell, state, info)),
  )
  exit()
  const [head = [], ...body] = rows
  const rule = head.map(() => '---')
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

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
