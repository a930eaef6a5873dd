// Facts about the footnotes of an editor state, computed once for each state.
import type { EditorState } from '@payloadcms/richtext-lexical/lexical'

import { type FootnoteNumbers, isNumberedByText } from 'offprint-reader/document'

import {
  $footnoteTree,
  $numbers,
  type FootnoteTree,
  noteKeyOf,
  noteListOf,
} from './footnoteTree.ts'
import { changedWordsOnly } from './textChange.ts'

export interface FootnoteFacts {
  /** The keys of lists with printed numbers that follow the text. */
  following: Set<string>
  /** The ids of notes that the text or a note refers to, in the order of the first references. */
  live: Set<string>
  numbers: FootnoteNumbers
  tree: FootnoteTree
}

const known = new WeakMap<EditorState, FootnoteFacts>()

export function factsOf(state: EditorState): FootnoteFacts {
  const facts = known.get(state) ?? state.read($facts)
  known.set(state, facts)
  return facts
}

/** Facts of a state that differs from another one in words alone: they are the same. */
export function carryFacts(before: EditorState, after: EditorState): boolean {
  const facts = known.get(before)
  if (!facts || !changedWordsOnly(before, after)) {
    return false
  }
  known.set(after, facts)
  return true
}

function $facts(): FootnoteFacts {
  const tree = $footnoteTree()
  const references = tree.references.map(noteKeyOf)
  const following = tree.lists.filter((list) => isNumberedByText(references, noteListOf(list)))
  return {
    following: new Set(following.map((list) => list.getKey())),
    live: new Set(references.map(({ noteId }) => noteId)),
    numbers: $numbers(tree),
    tree,
  }
}
