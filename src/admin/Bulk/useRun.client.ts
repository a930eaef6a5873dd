'use client'
// A run over many articles: tried, started, taken back, stopped, and asked for until it is at its end.
import { useCallback, useEffect, useState } from 'react'

import type { BulkReport, BulkRun } from '../../api/bulk.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'

export interface BulkRunning {
  /** Begins a run: `path` is `''`, or `/ID/start` or `/ID/undo` of another. */
  begin: (path: string, body?: object) => Promise<boolean>
  /** Nobody is asked any more. */
  forget: () => void
  isAsking: boolean
  message: string
  report: BulkReport | null
  stop: () => Promise<void>
}

/** In milliseconds. */
const pause = 700

/** The report lists what was refused; at most so many of them. */
export const mostListed = 200

/** Also goes on showing what the person has begun before, in another tab or before a reload. */
export function useRun(): BulkRunning {
  const endpoint = `${useEndpoints().articles}/bulk`
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  const [job, setJob] = useState<null | string>(null)
  const [isAsking, setAsking] = useState(false)
  const [message, setMessage] = useState('')
  const [report, setReport] = useState<BulkReport | null>(null)
  useFormer(endpoint, setJob)
  useReport(endpoint, job, setReport)
  const begin = async (path: string, body: object = {}) => {
    setAsking(true)
    setMessage('')
    const sent = await send(`${endpoint}${path}`, 'POST', body)
    const { job: begun } = (sent?.body ?? {}) as { job?: null | string }
    if (!sent?.response.ok || !begun) {
      const reason = errorIn(sent?.body).message || translate('bulk-nothing')
      setMessage(await errorMessage(sent?.response ?? null, reason))
    } else {
      setJob(begun)
    }
    setAsking(false)
    return Boolean(begun)
  }
  return {
    begin,
    forget: () => {
      rememberSeen(report)
      setJob(null)
      setReport(null)
    },
    isAsking: isAsking || (job !== null && (report?.id !== job || !report.endedAt)),
    message,
    report,
    stop: async () => {
      await send(`${endpoint}/${job}`, 'DELETE')
    },
  }
}

function useReport(
  endpoint: string,
  job: null | string,
  setReport: (report: BulkReport) => void,
): void {
  useEffect(() => {
    if (job === null) {
      return
    }
    const leave = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const url = `${endpoint}/${job}?ok=false&limit=${mostListed}`
      const report = await fetchJSON<BulkReport>(url, leave.signal).catch(() => null)
      if (leave.signal.aborted) {
        return
      }
      if (report) {
        setReport(report)
      }
      if (!report?.endedAt) {
        timer = setTimeout(() => void ask(), pause)
      }
    }
    void ask()
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [endpoint, job, setReport])
}

const seenKey = 'offprint-bulk-seen'

/** The latest one that goes on, or whose end was not looked at. */
function useFormer(
  endpoint: string,
  setJob: (change: (job: null | string) => null | string) => void,
) {
  const find = useCallback(
    async (signal: AbortSignal) => {
      const { docs } = await fetchJSON<{ docs: BulkRun[] }>(endpoint, signal)
      const [latest] = docs
      const seen = window.localStorage.getItem(seenKey) ?? ''
      const isOpen = latest && (latest.endedAt === null || latest.createdAt > seen)
      return isOpen ? latest.id : null
    },
    [endpoint],
  )
  useEffect(() => {
    const leave = new AbortController()
    find(leave.signal).then(
      (former) => setJob((job) => job ?? former),
      () => undefined,
    )
    return () => leave.abort()
  }, [find, setJob])
}

function rememberSeen(report: BulkReport | null): void {
  if (report && !report.isDry) {
    window.localStorage.setItem(seenKey, String(report.createdAt))
  }
}
