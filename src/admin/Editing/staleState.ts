// State of the comparison of a form with a newer version of its document. Pure.
import type { Values } from '../forms/formValues.ts'
import type { Stored } from './useReadStored.client.ts'

import { valueAt } from '../forms/formFields.ts'
import { differencesOf, mergeValues, type Versions } from '../forms/mergeValues.ts'
import { isSameValue } from '../forms/sameValue.ts'

export type StaleState =
  | { isMoved: boolean; kind: 'newer'; stored: Stored; versions: Versions }
  /** `isMoved` where it is in another stage as well. */
  | { kind: 'deleted' }
  | { kind: 'none' }
  /** The newer version could not be loaded. */
  | { kind: 'unread' }

/** Changes of the form that were discarded in a comparison, and can be restored. */
export interface Discarded {
  mine: Values
  paths: string[]
}

/** All fields of both versions, also those that no form shows. */
function allPaths(paths: readonly string[], { mine, theirs }: Versions): string[] {
  const covered = new Set(paths.map((path) => path.split('.')[0]))
  const others = Object.keys({ ...theirs, ...mine }).filter((name) => !covered.has(name))
  return [...paths, ...others]
}

/** Whether the newer version has changes that the form does not have. */
export function hasNews(paths: readonly string[], versions: Versions): boolean {
  return differencesOf(paths, versions).some(({ by }) => by !== 'mine')
}

/** True if nothing remains to be saved after the choices. */
export function isAllTheirs(paths: readonly string[], versions: Versions, merged: Values): boolean {
  const chosen = { ...versions, mine: merged }
  return differencesOf(allPaths(paths, chosen), chosen).length === 0
}

export function discardedChanges(
  paths: readonly string[],
  versions: Versions,
  merged: Values,
): Discarded | null {
  const given = differencesOf(paths, versions)
    .filter(({ by, path }) => {
      const isTheirs = isSameValue(valueAt(merged, path), valueAt(versions.theirs, path))
      return by !== 'theirs' && isTheirs
    })
    .map(({ path }) => path)
  return given.length > 0 ? { mine: versions.mine, paths: given } : null
}

export function restoreDiscarded({ mine, paths }: Discarded, current: Values): Values {
  const choices = Object.fromEntries(paths.map((path) => [path, 'mine' as const]))
  return mergeValues(paths, { base: mine, mine, theirs: current }, choices)
}
