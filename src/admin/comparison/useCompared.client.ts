'use client'
// The fields in which versions of the form's document differ, in words.
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useMemo } from 'react'

import type { Values } from '../forms/formValues.ts'
import type { ComparedLines } from './ComparedField.client.tsx'

import { editableLeaves, type FormLeaf, valueAt } from '../forms/formFields.ts'
import {
  type Change,
  type Choice,
  differencesOf,
  proposedChoice,
  type Versions,
} from '../forms/mergeValues.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { nameNotes } from './documentLines.ts'
import { useTitles } from './useTitles.client.ts'
import { valueLines, type Wording } from './valueLines.ts'

interface Compared {
  change: Change
  label: string
  lines: ComparedLines
  proposed: Choice | null
}

interface Result {
  compared: Compared[]
  /** All fields about which there may be a choice. */
  paths: string[]
  /** What the choices leave behind, as text. */
  textOfOthers: (
    choices: Readonly<Record<string, Choice>>,
    labels: { mine: string; theirs: string },
  ) => string
}

export function useCompared(versions: Versions): Result {
  const { collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const wordingOf = useWording()
  const config = getEntityConfig({ collectionSlug: collectionSlug ?? '' })
  const fields = useMemo(() => config?.fields ?? [], [config])
  const leaves = useMemo(() => editableLeaves(fields), [fields])
  const changes = useMemo(
    () =>
      differencesOf(
        leaves.map(({ path }) => path),
        versions,
      ),
    [leaves, versions],
  )
  const { base, mine, theirs } = versions
  const titleOf = useTitles(
    fields,
    useMemo(() => [base, mine, theirs], [base, mine, theirs]),
  )
  const compared = useMemo(() => {
    const wording = wordingOf(titleOf)
    return changes.flatMap((change) => {
      const leaf = leaves.find(({ path }) => path === change.path)
      return leaf ? [format(leaf, change, versions, wording)] : []
    })
  }, [changes, leaves, titleOf, versions, wordingOf])
  return {
    compared,
    paths: leaves.map(({ path }) => path),
    textOfOthers: (choices, labels) => textOfOthers(compared, choices, labels),
  }
}

/** All that people may change in the form, as text. */
export function useTextOf(): (values: Values) => string {
  const { collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const wordingOf = useWording()
  return (values) => {
    const { fields = [] } = getEntityConfig({ collectionSlug: collectionSlug ?? '' }) ?? {}
    const wording = wordingOf((_, id) => id)
    return editableLeaves(fields)
      .map(({ field, labels, path }) => {
        const value = valueAt(values, path)
        const lines = valueLines(field, value, { ...wording, noteNames: nameNotes([value]) })
        const name = labels.map(wording.labelOf).join(' › ')
        return lines.length > 0 ? `${name}\n\n${lines.map(({ text }) => text).join('\n\n')}` : ''
      })
      .filter(Boolean)
      .join('\n\n\n')
  }
}

function useWording() {
  const { i18n } = useTranslation()
  const { locale, translate } = useTranslator()
  return useCallback(
    (titleOf: Wording['titleOf']): Omit<Wording, 'noteNames'> => ({
      labelOf: (label) => getTranslation(label, i18n),
      locale,
      no: translate('compare-no'),
      titleOf,
      yes: translate('compare-yes'),
    }),
    [i18n, locale, translate],
  )
}

function format(
  { field, labels, path }: FormLeaf,
  change: Change,
  { base, mine, theirs }: Versions,
  wording: Omit<Wording, 'noteNames'>,
): Compared {
  const values = [theirs, mine, base].map((version) => valueAt(version, path))
  const noteNames = nameNotes([...values, change.combined])
  const linesOf = (value: unknown) => valueLines(field, value, { ...wording, noteNames })
  const [ofTheirs, ofMine, ofBase] = values.map(linesOf)
  return {
    change,
    label: labels.map(wording.labelOf).join(' › '),
    lines: {
      base: base && (ofBase ?? []),
      combined: linesOf(change.combined),
      mine: ofMine ?? [],
      theirs: ofTheirs ?? [],
    },
    proposed: proposedChoice(change),
  }
}

function textOfOthers(
  compared: Compared[],
  choices: Readonly<Record<string, Choice>>,
  names: { mine: string; theirs: string },
): string {
  return compared
    .map(({ change, label, lines, proposed }) => {
      const choice = choices[change.path] ?? proposed
      if (!choice) {
        return ''
      }
      const side = choice === 'mine' ? 'theirs' : 'mine'
      const text = lines[side].map((line) => line.text).join('\n\n')
      return choice === 'both' ? '' : `${label} (${names[side]})\n\n${text}`
    })
    .filter(Boolean)
    .join('\n\n\n')
}
