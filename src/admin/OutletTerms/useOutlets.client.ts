'use client'
// The rows of the table, the choices that are not saved yet, and saving them together.
import { useCallback, useEffect, useState } from 'react'

import type { OutletTermsList } from '../../owed/outletTerms.ts'
import type { Choice, Choices } from './changes.ts'
import type { OutletRow } from './row.ts'

import { useEndpoints } from '../hooks/useAddresses.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'
import { forAllUnset, toRequest, withChoice, withSaved } from './changes.ts'

/** Lists of the server that a page has shown: when it is shown again, it may be out of date. */
const shown = new WeakSet<OutletRow[]>()

export function useOutlets(initial: OutletRow[]) {
  const endpoint = useEndpoint()
  const [rows, setRows] = useState(initial)
  const [choices, setChoices] = useState<Choices>({})
  const isDirty = Object.keys(choices).length > 0
  useWarning(isDirty)
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

function useEndpoint(): string {
  return `${useEndpoints().outlets}/terms`
}

/** All of them are saved, or none. */
function useSaving(
  endpoint: string,
  explain: (response: null | Response) => Promise<string>,
  onSaved: (rows: OutletRow[]) => void,
) {
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState('')
  const save = async (outlets: ReturnType<typeof toRequest>) => {
    if (isSaving || outlets.length === 0) {
      return
    }
    setSaving(true)
    const response = await post(endpoint, { outlets })
    if (response?.ok) {
      onSaved(((await response.json()) as OutletTermsList).outlets)
    }
    setProblem(response?.ok ? '' : await explain(response))
    setSaving(false)
  }
  return { isSaving, problem, save }
}

interface ErrorBody {
  errors?: {
    data?: { code?: string; errors?: { message: string }[]; outlet?: string }
    message?: string
  }[]
}

/** Why nothing was saved, and because of which outlet. The others' newer state is loaded, the choices stay. */
function useExplanation(rows: OutletRow[], reload: () => Promise<void>) {
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async (response: null | Response): Promise<string> => {
    const body = (await response?.json().catch(() => null)) as ErrorBody | null
    const { data, message } = body?.errors?.[0] ?? {}
    const outlet = rows.find(({ id }) => id === data?.outlet)?.name
    if (data?.code === 'stale') {
      await reload().catch(() => null)
      return translate('terms-stale', { outlet: outlet ?? '' })
    }
    const reason = data?.errors?.[0]?.message ?? message
    return errorMessage(
      response,
      outlet && reason
        ? translate('terms-refused', { outlet, reason })
        : (reason ?? translate('terms-save-failed')),
    )
  }
}

async function post(endpoint: string, body: unknown): Promise<null | Response> {
  return fetch(endpoint, {
    body: JSON.stringify(body),
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  }).catch(() => null)
}

/** The browser asks before it leaves the page with choices that are not saved. */
function useWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) {
      return
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isDirty])
}
