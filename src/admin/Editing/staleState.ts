// What a form knows of a newer state of its document, and what follows from it.
import type { Values } from './formValues.ts'
import type { Versions } from './mergeValues.ts'
import type { Stored } from './useReadStored.client.ts'

import { changesOf, mergeValues } from './mergeValues.ts'
import { isSameValue } from './sameValue.ts'
import { valueAt } from './valueAt.ts'

export type StaleState =
  | { isMoved: boolean; kind: 'newer'; stored: Stored; versions: Versions }
  /** `isMoved` where it is in another stage as well. */
  | { kind: 'gone' }
  | { kind: 'none' }
  /** The newer state could not be read. */
  | { kind: 'unread' }

/** What of the form was not kept, and can be put back. */
export interface Left {
  mine: Values
  paths: string[]
}

/** Names of all fields that either side has, for those that no form shows. */
function allPaths(paths: readonly string[], { mine, theirs }: Versions): string[] {
  const covered = new Set(paths.map((path) => path.split('.')[0]))
  const others = Object.keys({ ...theirs, ...mine }).filter((name) => !covered.has(name))
  return [...paths, ...others]
}

/** Whether the newer state has anything that the form has not. */
export function hasNews(paths: readonly string[], versions: Versions): boolean {
  return changesOf(paths, versions).some(({ by }) => by !== 'mine')
}

/** Whether there is anything to save after the choices. */
export function isAllTheirs(paths: readonly string[], versions: Versions, merged: Values): boolean {
  const chosen = { ...versions, mine: merged }
  return changesOf(allPaths(paths, chosen), chosen).length === 0
}

/** Changes of the form that the choices gave up. */
export function leftOf(paths: readonly string[], versions: Versions, merged: Values): Left | null {
  const given = changesOf(paths, versions)
    .filter(({ by, path }) => {
      const isTheirs = isSameValue(valueAt(merged, path), valueAt(versions.theirs, path))
      return by !== 'theirs' && isTheirs
    })
    .map(({ path }) => path)
  return given.length > 0 ? { mine: versions.mine, paths: given } : null
}

/** What the form has now, with what was given up put back. */
export function putBack({ mine, paths }: Left, current: Values): Values {
  const choices = Object.fromEntries(paths.map((path) => [path, 'mine' as const]))
  return mergeValues(paths, { base: mine, mine, theirs: current }, choices)
}
