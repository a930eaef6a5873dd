// Compares three versions of a document's values, and puts together what was chosen of two of them.
import { isRecord } from 'offprint-reader/document'

import type { Values } from './formValues.ts'

import { combineDocuments } from './combineDocuments.ts'
import { valueAt } from './formFields.ts'
import { isSameValue } from './sameValue.ts'

type Side = 'mine' | 'theirs'
/** `both` where what they changed can stand side by side. */
export type Choice = 'both' | Side

export interface Versions {
  /** What both began with; null where that is not known. */
  base: null | Values
  mine: Values
  theirs: Values
}

export interface Change {
  /** Who changed it since the base; `both` also where the base is not known. */
  by: 'both' | Side
  /** What both changed, put together; undefined where they changed the same place. */
  combined?: unknown
  path: string
}

/** Those of the paths at which mine and theirs differ. */
export function differencesOf(paths: readonly string[], versions: Versions): Change[] {
  return paths
    .filter((path) => !isSameValue(valueAt(versions.mine, path), valueAt(versions.theirs, path)))
    .map((path) => {
      const by = changedBy(path, versions)
      return by === 'both' ? { by, combined: combinedAt(path, versions), path } : { by, path }
    })
}

/** The side that changed it; if both did, both combined. Null where either side would lose something. */
export function proposedChoice({ by, combined }: Change): Choice | null {
  if (by !== 'both') {
    return by
  }
  return combined === undefined ? null : 'both'
}

/**
 * Theirs, with mine where that was chosen, or where only mine was changed. `paths` are those that the choices are about;
 * whatever else there is goes by who changed it.
 */
export function mergeValues(
  paths: readonly string[],
  versions: Versions,
  choices: Readonly<Record<string, Choice>> = {},
): Values {
  const merged = structuredClone(versions.theirs)
  const covered = new Set(paths.map((path) => path.split('.')[0]))
  const others = Object.keys(versions.mine).filter((name) => !covered.has(name))
  for (const change of differencesOf([...paths, ...others], versions)) {
    const choice = choices[change.path] ?? proposedChoice(change)
    if (choice === 'mine' || choice === 'both') {
      const mine = valueAt(versions.mine, change.path)
      put(merged, change.path, structuredClone(choice === 'both' ? change.combined : mine))
    }
  }
  return merged
}

function changedBy(path: string, { base, mine, theirs }: Versions): Change['by'] {
  const before = base && valueAt(base, path)
  if (base && isSameValue(before, valueAt(mine, path))) {
    return 'theirs'
  }
  return base && isSameValue(before, valueAt(theirs, path)) ? 'mine' : 'both'
}

function combinedAt(path: string, { base, mine, theirs }: Versions): unknown {
  const [before, one, other] = [base, mine, theirs].map((version) => valueAt(version, path))
  return combineDocuments(before, one, other) ?? undefined
}

function put(values: Values, path: string, value: unknown): void {
  const names = path.split('.')
  const last = names.pop() ?? path
  let parent = values
  for (const name of names) {
    const inner = isRecord(parent[name]) ? parent[name] : {}
    parent[name] = inner
    parent = inner
  }
  // A field that was emptied is null: undefined would leave it as it is.
  parent[last] = value ?? null
}
