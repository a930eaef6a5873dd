'use client'
// The response of an endpoint, loaded again when the query or the document changes.
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

interface Answered<Answer> {
  /** The last one, until there is another. */
  answer: Answer | null
  failed: boolean
  /** What was answered last; it tells an answer from one to an earlier question. */
  of: null | string
}

interface Options<Answer> {
  /** Sent as the body. */
  data?: object
  /** How it is loaded, if not with one request: a function of a module. */
  load?: ((endpoint: string, signal: AbortSignal) => Promise<Answer>) | undefined
  /** Milliseconds without another question before it is asked. */
  pause?: number
  /** Another one asks again. */
  version?: number
}

/** A null as `endpoint` asks nothing. */
export function useResponse<Answer>(endpoint: null | string, options: Options<Answer> = {}) {
  const { data, load, pause = 0, version = 0 } = options
  const { lastUpdateTime } = useDocumentInfo()
  const [answered, setAnswered] = useState<{ key: string } & Answered<Answer>>(nothing)
  const body = data && JSON.stringify(data)
  const key = JSON.stringify([endpoint, body, lastUpdateTime, version])
  useEffect(() => {
    if (endpoint === null) {
      return
    }
    const leave = new AbortController()
    const ask = () =>
      (load
        ? load(endpoint, leave.signal)
        : fetchJSON<Answer>(endpoint, leave.signal, body && (JSON.parse(body) as object))
      )
        .then((answer) => setAnswered({ answer, failed: false, key, of: endpoint }))
        .catch(() => {
          if (!leave.signal.aborted) {
            setAnswered((before) => ({ ...before, failed: true, key }))
          }
        })
    const timer = setTimeout(() => void ask(), pause)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [body, endpoint, key, load, pause])
  return { ...answered, isAsking: endpoint !== null && answered.key !== key }
}

const nothing = { answer: null, failed: false, key: '', of: null }

/** The endpoint responded with an error. */
export class NoResponse extends Error {
  readonly status: number

  constructor(endpoint: string, status: number) {
    super(`${endpoint} answered ${status}.`)
    this.name = 'NoResponse'
    this.status = status
  }
}

/** @throws NoResponse where the answer is no success. */
export async function fetchJSON<Answer>(
  endpoint: string,
  signal: AbortSignal,
  body?: unknown,
): Promise<Answer> {
  const sent = { body: JSON.stringify(body), headers: json, method: 'POST' }
  const response = await fetch(endpoint, {
    credentials: 'include',
    signal,
    ...(body === undefined ? {} : sent),
  })
  if (!response.ok) {
    throw new NoResponse(endpoint, response.status)
  }
  return (await response.json()) as Answer
}

const json = { accept: 'application/json', 'content-type': 'application/json' }
