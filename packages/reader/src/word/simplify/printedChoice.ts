// Two forms of the same: the second is for programs that do not know the first. It counts where it has all the words.
import { childOf, elementsOf, make, textIn, type XMLElement } from '../xml/walk.ts'

export function printedChoice(element: XMLElement): XMLElement {
  const [choice, fallback] = [childOf(element, 'mc:Choice'), childOf(element, 'mc:Fallback')]
  const isWhole = fallback && choice && textIn(fallback).length >= textIn(choice).length
  return (
    (fallback && elementsOf(fallback).length > 0 && (!choice || isWhole) ? fallback : choice) ??
    make('none')
  )
}
