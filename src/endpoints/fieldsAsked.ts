// How many fields a GraphQL document asks for once its fragments are put in: a few lines can stand for millions.
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql'

import { Kind } from 'graphql'

/** Endless where fragments go round in a circle, or lead on too long to be followed. */
export function fieldsAsked(document: DocumentNode): number {
  try {
    return count(document)
  } catch (error) {
    if (error instanceof RangeError) {
      return Number.POSITIVE_INFINITY
    }
    throw error
  }
}

function count({ definitions }: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(one.name.value, one)
    }
  }
  const known = new Map<string, number>()
  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name)
    if (!known.has(name) && fragment) {
      // Whoever comes back here before it is counted goes in a circle.
      known.set(name, Number.POSITIVE_INFINITY)
      known.set(name, 1 + ofSelection(fragment.selectionSet))
    }
    return known.get(name) ?? 0
  }
  const ofSelection = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce(
      (sum, one) =>
        sum +
        (one.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(one.name.value)
          : 1 + ofSelection(one.selectionSet)),
      0,
    )
  return definitions.reduce(
    (sum, one) =>
      sum + (one.kind === Kind.OPERATION_DEFINITION ? ofSelection(one.selectionSet) : 0),
    0,
  )
}
