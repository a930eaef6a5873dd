// How many fields a GraphQL document asks for once its fragments are put in: a few lines can stand for millions.
import type { DocumentNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql'

import { Kind } from 'graphql'

/** Of the root of each operation alone, each of them a query or a write. Endless as `fieldsAsked`. */
export function rootFieldsAsked(document: DocumentNode): number {
  return countOrEndless(document, false)
}

/** Endless where fragments go round in a circle, or lead on too long to be followed. */
export function fieldsAsked(document: DocumentNode): number {
  return countOrEndless(document, true)
}

function countOrEndless(document: DocumentNode, isDeep: boolean): number {
  try {
    return count(document, isDeep)
  } catch (error) {
    if (error instanceof RangeError) {
      return Number.POSITIVE_INFINITY
    }
    throw error
  }
}

function count({ definitions }: DocumentNode, isDeep: boolean): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(one.name.value, one)
    }
  }
  const ofItself = isDeep ? 1 : 0
  const known = new Map<string, number>()
  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name)
    if (!known.has(name) && fragment) {
      // Whoever comes back here before it is counted goes in a circle.
      known.set(name, Number.POSITIVE_INFINITY)
      known.set(name, ofItself + ofSelection(fragment.selectionSet))
    }
    return known.get(name) ?? 0
  }
  const ofOne = (one: SelectionNode): number => {
    if (one.kind === Kind.FIELD) {
      return 1 + (isDeep ? ofSelection(one.selectionSet) : 0)
    }
    return one.kind === Kind.FRAGMENT_SPREAD
      ? ofFragment(one.name.value)
      : ofItself + ofSelection(one.selectionSet)
  }
  const ofSelection = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, one) => sum + ofOne(one), 0)
  return definitions.reduce(
    (sum, one) =>
      sum + (one.kind === Kind.OPERATION_DEFINITION ? ofSelection(one.selectionSet) : 0),
    0,
  )
}
