'use client'
// The response of an endpoint, loaded again when the query or the document changes.
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

export interface Answered<Answer> {
  answer: Answer | null
  failed: boolean
}

/** A null as `endpoint` asks nothing. Another `version` asks again. */
export function useResponse<Answer>(endpoint: null | string, version = 0): Answered<Answer> {
  const { lastUpdateTime } = useDocumentInfo()
  const [answered, setAnswered] = useState<Answered<Answer>>({ answer: null, failed: false })
  useEffect(() => {
    if (endpoint === null) {
      return
    }
    const leave = new AbortController()
    fetchJSON<Answer>(endpoint, leave.signal)
      .then((answer) => setAnswered({ answer, failed: false }))
      .catch((error: Error) => {
        if (error.name !== 'AbortError') {
          setAnswered(({ answer }) => ({ answer, failed: true }))
        }
      })
    return () => leave.abort()
  }, [endpoint, lastUpdateTime, version])
  return answered
}

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
