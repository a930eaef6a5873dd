// Inserts pasted nodes, also into a table. Call inside an update.
import {
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isRangeSelection,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'

/** The payload of the command, marked: its nodes come with no notes any more. */
interface Prepared {
  isPrepared: true
  nodes: LexicalNode[]
  selection: BaseSelection
}

export function isPrepared(payload: object): boolean {
  return 'isPrepared' in payload
}

/** The editor merges a table that is pasted into another one, and drops what comes with other text. */
export function $insertPasted(
  editor: LexicalEditor,
  pasted: LexicalNode[],
  selection: BaseSelection,
): void {
  const nodes = $isRejected(pasted, selection) ? pasted.flatMap($withoutTables) : pasted
  const payload: Prepared = { isPrepared: true, nodes, selection }
  if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, payload)) {
    selection.insertNodes(nodes)
  }
}

/** Whether the editor would insert nothing: a table together with other text, in a table. */
export function $isRejected(nodes: LexicalNode[], selection: BaseSelection): boolean {
  return nodes.length > 1 && nodes.some(isTable) && $isInTable(selection)
}

function $isInTable(selection: BaseSelection): boolean {
  const nodes = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), selection.focus.getNode()]
    : selection.getNodes()
  return nodes.some((node) => [node, ...node.getParents()].some(isCell))
}

function $withoutTables(node: LexicalNode): LexicalNode[] {
  if (!isTable(node) || !$isElementNode(node)) {
    return [node]
  }
  return node.getChildren().map((row) => {
    const line = $createParagraphNode()
    const cells = $isElementNode(row) ? row.getChildren() : []
    cells.forEach((cell, index) => {
      line.append(...(index > 0 ? [$createTextNode(' | ')] : []), ...$inlinesIn(cell))
    })
    return line
  })
}

function $inlinesIn(node: LexicalNode): LexicalNode[] {
  if (!$isElementNode(node) || node.isInline()) {
    return [node]
  }
  return node.getChildren().flatMap((child, index) => {
    const isBlock = $isElementNode(child) && !child.isInline()
    return [...(isBlock && index > 0 ? [$createTextNode(' ')] : []), ...$inlinesIn(child)]
  })
}

function isTable(node: LexicalNode): boolean {
  return node.getType() === 'table'
}

function isCell(node: LexicalNode): boolean {
  return node.getType() === 'tablecell'
}
