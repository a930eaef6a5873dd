// Parses JSON of others.
import { ifPossible } from './ifPossible.ts'

/** Documents nest up to 100 nodes, which are two levels each. */
const maxDepth = 1000

/** @throws SyntaxError also for JSON nested so deeply that parsing it takes memory that nothing limits */
export function parseJSON(text: string): unknown {
  if (isDeep(text)) {
    throw new SyntaxError('it is nested too deeply')
  }
  return JSON.parse(text)
}

/** Undefined for what is no JSON. */
export function parseJSONIfValid(text: string): unknown {
  return ifPossible(() => parseJSON(text), undefined, SyntaxError)
}

const [quote, backslash] = [34, 92]
/** Of opening and closing brackets. */
const levels = new Map([
  [91, 1],
  [93, -1],
  [123, 1],
  [125, -1],
])

/** A loop over characters: on long strings regular expressions take minutes. */
function isDeep(text: string): boolean {
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length && depth <= maxDepth; at += 1) {
    const character = text.charCodeAt(at)
    if (character === quote) {
      isQuoted = !isQuoted
    } else if (isQuoted) {
      at += character === backslash ? 1 : 0
    } else {
      depth += levels.get(character) ?? 0
    }
  }
  return depth > maxDepth
}
