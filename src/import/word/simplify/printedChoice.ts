// Two forms of the same: the second is for programs that do not know the first.
import type { XMLElement } from '../xml/types.ts'

import { childOf, elementsOf, make } from '../xml/walk.ts'

export function printedChoice(element: XMLElement): XMLElement {
  const [choice, fallback] = [childOf(element, 'mc:Choice'), childOf(element, 'mc:Fallback')]
  return (fallback && elementsOf(fallback).length > 0 ? fallback : choice) ?? make('none')
}
