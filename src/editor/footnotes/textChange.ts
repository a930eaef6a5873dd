// Whether a change is of words alone, as when somebody types: marks, notes and lists are what they were then, and a long
// text is not searched for them.
import {
  $getEditor,
  $isTextNode,
  type EditorState,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

type Nodes = ReadonlyMap<string, LexicalNode>

/** What an update has changed, by its keys: all that can differ. A state that replaces another one names no leaf. */
export interface Dirty {
  dirtyElements: ReadonlyMap<string, boolean>
  dirtyLeaves: ReadonlySet<string>
}

/** Call inside an update: compares what it has changed so far with the state before it. */
export function $changesWordsOnly(before: EditorState): boolean {
  const now = $getEditor()._pendingEditorState
  return now !== null && hasSameTree(before._nodeMap, now._nodeMap, now._nodeMap.keys())
}

export function changedWordsOnly(before: EditorState, after: EditorState, dirty: Dirty): boolean {
  const { dirtyElements, dirtyLeaves } = dirty
  const isTyped = dirtyLeaves.size > 0
  const keys = isTyped ? [...dirtyLeaves, ...dirtyElements.keys()] : after._nodeMap.keys()
  return hasSameTree(before._nodeMap, after._nodeMap, keys)
}

/** A node that was not changed is the same object in both. */
function hasSameTree(before: Nodes, after: Nodes, keys: Iterable<string>): boolean {
  if (before.size !== after.size) {
    return false
  }
  for (const key of keys) {
    const [then, node] = [before.get(key), after.get(key)]
    if (then !== node && !(node && isSamePlace(then, node))) {
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
