'use client'
// The rows of the table, the choices that are not saved yet, and saving them together.
import { toast, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import type { Choice, Choices } from './changes.ts'
import type { OutletRow } from './row.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'
import { forAllUnset, inOrder, toRequest, withChoice } from './changes.ts'

interface Answer {
  outlets: OutletRow[]
}

/** Lists of the server that a page has shown: when it is shown again, it may be out of date. */
const shown = new WeakSet<OutletRow[]>()

export function useOutlets(initial: OutletRow[]) {
  const endpoint = useEndpoint()
  const [rows, setRows] = useState(() => inOrder(initial))
  const [choices, setChoices] = useState<Choices>({})
  const isDirty = Object.keys(choices).length > 0
  useWarning(isDirty)
  const reload = useCallback(async () => {
    const { outlets } = await fetchJSON<Answer>(endpoint, new AbortController().signal)
    // Rows stay in their places: one is working in them.
    setRows((before) => {
      const places = new Map(before.map(({ id }, place) => [id, place]))
      const placeOf = ({ id }: OutletRow) => places.get(id) ?? before.length
      return inOrder(outlets).toSorted((a, b) => placeOf(a) - placeOf(b))
    })
  }, [endpoint])
  useEffect(() => {
    if (shown.has(initial)) {
      void reload().catch(() => null)
    }
    shown.add(initial)
  }, [initial, reload])
  const { isSaving, problem, save } = useSaving(endpoint, reload, () => setChoices({}))
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
  }
}

function useEndpoint(): string {
  const { config } = useConfig()
  return `${config.serverURL}${config.routes.api}/outlets/terms`
}

/** All of them are saved, or none. */
function useSaving(endpoint: string, reload: () => Promise<void>, onSaved: () => void) {
  const { translate } = useDesk()
  const errorMessage = useErrorMessage()
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState('')
  const explain = async (response: null | Response): Promise<string> => {
    const body = (await response?.json().catch(() => null)) as ErrorBody | null
    if (body?.errors?.[0]?.data?.code === 'stale') {
      await reload().catch(() => null)
      return translate('terms-stale')
    }
    const reason = body?.errors?.[0]?.message ?? translate('terms-save-failed')
    return errorMessage(response, reason)
  }
  const save = async (outlets: ReturnType<typeof toRequest>) => {
    if (isSaving || outlets.length === 0) {
      return
    }
    setSaving(true)
    const response = await post(endpoint, { outlets })
    if (response?.ok) {
      const count = String(outlets.length)
      toast.success(translate(count === '1' ? 'terms-saved-one' : 'terms-saved', { count }))
      await reload().catch(() => null)
      onSaved()
    }
    setProblem(response?.ok ? '' : await explain(response))
    setSaving(false)
  }
  return { isSaving, problem, save }
}

interface ErrorBody {
  errors?: { data?: { code?: string }; message?: string }[]
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
