'use client'
// Backs up what is not saved yet in this browser, and finds what an earlier page left.
import { useMemo, useState } from 'react'

import type { Copy } from '../copies/copy.ts'
import type { AbandonedCopies } from '../copies/useAbandonedCopies.client.ts'
import type { IntakeState } from './types.ts'

import { intakePart, newDocument } from '../copies/copy.ts'
import { newFormId } from '../copies/openForms.client.ts'
import { useAbandonedCopies } from '../copies/useAbandonedCopies.client.ts'
import { useCopyPlace } from '../copies/useCopyPlace.client.ts'
import { usePut, useWriter } from '../copies/useWriter.client.ts'
import { useSlugs } from '../hooks/useAddresses.client.ts'
import { useTypingGuard } from '../Session/useLeaveGuard.client.ts'
import { pieceValues } from './values.ts'

interface IntakeCopies extends Pick<AbandonedCopies, 'copies' | 'discard'> {
  restore: (copy: Copy) => void
}

export function useIntakeCopy(
  intake: IntakeState | null,
  onRestore: (intake: IntakeState) => void,
): IntakeCopies {
  const unsaved = intake?.works.some(({ saved }) => !saved) ? intake : null
  const place = useCopyPlace(intakePart, useSlugs().articles, newDocument)
  const [form] = useState(newFormId)
  const nothing = useMemo(() => ({}), [])
  const read = () =>
    place && {
      base: { updatedAt: null, values: nothing },
      isDirty: unsaved !== null,
      isProcessing: false,
      place,
      state: unsaved ?? nothing,
      storedAt: null,
      title: unsaved ? titleOf(unsaved) : '',
      values: () => (unsaved ? { sitting: unsaved } : nothing),
    }
  useWriter({ form, put: usePut() }, read)
  useTypingGuard(unsaved !== null)
  const isModified = unsaved !== null
  const { copies, discard } = useAbandonedCopies({ isModified, place, stored: nothing })
  const restore = (copy: Copy) => {
    discard(copy)
    onRestore(copy.mine.sitting as IntakeState)
  }
  return { copies, discard, restore }
}

function titleOf({ name, current, works }: IntakeState): string {
  return pieceValues(works[current]!).title || name
}
