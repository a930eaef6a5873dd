'use client'
// The rows of the table, the choices that are not saved yet, and saving them together.
import { useCallback, useEffect, useState } from 'react'

import type { OutletTermsList } from '../../owed/outletTerms.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { send, type Sent } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'
import { useLeaveGuard } from '../Session/useSession.client.ts'
import {
  type Choice,
  type Choices,
  forAllUnset,
  type OutletRow,
  toRequest,
  withChoice,
  withSaved,
} from './changes.ts'

/** Lists of the server that a page has shown: when it is shown again, it may be out of date. */
const shown = new WeakSet<OutletRow[]>()

export function useOutlets(initial: OutletRow[]) {
  const endpoint = `${useEndpoints().outlets}/terms`
  const [rows, setRows] = useState(initial)
  const [choices, setChoices] = useState<Choices>({})
  const isDirty = Object.keys(choices).length > 0
  useLeaveGuard(isDirty)
  const reload = useCallback(async () => {
    const { signal } = new AbortController()
    const { outlets } = await fetchJSON<OutletTermsList>(endpoint, signal)
    setRows((before) => withSaved(before, outlets))
  }, [endpoint])
  useEffect(() => {
    if (shown.has(initial)) {
      void reload().catch(() => null)
    }
    shown.add(initial)
  }, [initial, reload])
  const explain = useExplanation(rows, reload)
  const [savedCount, setSavedCount] = useState(0)
  const { isSaving, problem, save } = useSaving(endpoint, explain, (saved) => {
    setRows((before) => withSaved(before, saved))
    setChoices({})
    setSavedCount(saved.length)
  })
  return {
    choices,
    choose: (row: OutletRow, choice: Choice) => setChoices((all) => withChoice(all, row, choice)),
    chooseForUnset: (choice: Choice) => setChoices((all) => forAllUnset(all, rows, choice)),
    discard: () => setChoices({}),
    isDirty,
    isSaving,
    problem,
    rows,
    save: () => save(toRequest(rows, choices)),
    savedCount,
  }
}

/** All of them are saved, or none. */
function useSaving(
  endpoint: string,
  explain: (sent: null | Sent) => Promise<string>,
  onSaved: (rows: OutletRow[]) => void,
) {
  const { isPending, run } = usePending()
  const [problem, setProblem] = useState('')
  const save = async (outlets: ReturnType<typeof toRequest>) => {
    if (outlets.length === 0) {
      return
    }
    const sent = await send(endpoint, 'POST', { outlets })
    if (sent?.response.ok) {
      onSaved((sent.body as OutletTermsList).outlets)
    }
    setProblem(sent?.response.ok ? '' : await explain(sent))
  }
  return {
    isSaving: isPending,
    problem,
    save: (outlets: Parameters<typeof save>[0]) => run(() => save(outlets)),
  }
}

/** Why nothing was saved, and because of which outlet. The others' newer state is loaded, the choices stay. */
function useExplanation(rows: OutletRow[], reload: () => Promise<void>) {
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async (sent: null | Sent): Promise<string> => {
    const { data, message } = errorIn(sent?.body)
    const outlet = rows.find(({ id }) => id === data.outlet)?.name
    if (data.code === 'stale') {
      await reload().catch(() => null)
      return translate('terms-stale', { outlet: outlet ?? '' })
    }
    const reason = data.errors?.[0]?.message || message
    return errorMessage(
      sent?.response ?? null,
      outlet && reason
        ? translate('terms-refused', { outlet, reason })
        : reason || translate('terms-save-failed'),
    )
  }
}
