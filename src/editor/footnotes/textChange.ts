// Whether a change is of words alone, as when somebody types: marks, notes and lists are what they were then, and a long
// text is not searched for them.
import {
  $getEditor,
  $isTextNode,
  type EditorState,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

type Nodes = ReadonlyMap<string, LexicalNode>

/** Call inside an update: compares what it has changed so far with the state before it. */
export function $changesWordsOnly(before: EditorState): boolean {
  const now = $getEditor()._pendingEditorState
  return now !== null && hasSameTree(before._nodeMap, now._nodeMap)
}

export function changedWordsOnly(before: EditorState, after: EditorState): boolean {
  return hasSameTree(before._nodeMap, after._nodeMap)
}

/** A node that was not changed is the same object in both. */
function hasSameTree(before: Nodes, after: Nodes): boolean {
  if (before.size !== after.size) {
    return false
  }
  for (const [key, node] of after) {
    const then = before.get(key)
    if (then !== node && !isSamePlace(then, node)) {
      return false
    }
  }
  return true
}

function isSamePlace(before: LexicalNode | undefined, after: LexicalNode): boolean {
  return (
    $isTextNode(before) &&
    $isTextNode(after) &&
    before.__parent === after.__parent &&
    before.__prev === after.__prev &&
    before.__next === after.__next
  )
}
