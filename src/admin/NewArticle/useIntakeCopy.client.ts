'use client'
// Backs up what is not saved yet in this browser, and finds what an earlier page left.
import { useMemo } from 'react'

import type { AbandonedCopies } from '../copies/useAbandonedCopies.client.ts'
import type { IntakeState } from './types.ts'

import { type Copy, intakePart, newDocument } from '../copies/copy.ts'
import { useBackup } from '../copies/useBackup.client.ts'
import { useCopyPlace } from '../copies/useCopyPlace.client.ts'
import { useSlugs } from '../hooks/useOffprint.client.ts'
import { useTypingGuard } from '../Session/useSession.client.ts'
import { pieceValues } from './values.ts'

const nothing = {}

interface IntakeCopies extends Pick<AbandonedCopies, 'copies' | 'discard'> {
  restore: (copy: Copy) => void
}

export function useIntakeCopy(
  intake: IntakeState | null,
  onRestore: (intake: IntakeState) => void,
): IntakeCopies {
  const unsaved = intake?.works.some(({ saved }) => !saved) ? intake : null
  const place = useCopyPlace(intakePart, useSlugs().articles, newDocument)
  const now = useMemo(
    () => (unsaved ? { intake: { ...unsaved, file: undefined } } : nothing),
    [unsaved],
  )
  const { copies, discard } = useBackup({
    base: nothing,
    isDirty: unsaved !== null,
    now,
    place,
    title: unsaved ? titleOf(unsaved) : '',
  })
  useTypingGuard(unsaved !== null)
  const restore = (copy: Copy) => {
    discard(copy)
    // Earlier versions called it otherwise.
    onRestore((copy.mine.intake ?? copy.mine.sitting) as IntakeState)
  }
  return { copies, discard, restore }
}

function titleOf({ name, current, works }: IntakeState): string {
  return pieceValues(works[current]!).title || name
}
