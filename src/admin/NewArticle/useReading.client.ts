'use client'
// Reads a source, one at a time; the address of one that was refused is retained for the text that is pasted next.
import { useEffectEvent } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { IntakeResponse } from '../../import/intake/types.ts'
import type { IntakeState, Source } from './types.ts'

import { readSentPage, sentPageKey } from '../../import/intake/sentPage.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { type ReadProblem, readSourceProblem } from './problem.ts'
import { addressIn, sourceName, sourceRequest } from './source.ts'
import { useIntakeAPI } from './useIntakeAPI.client.ts'
import { toIntakeState } from './values.ts'

export interface Reading {
  cancel: () => void
  /** Null where nothing is read; '' where it has no name. */
  name: null | string
  /** Of the page that could not be fetched; '' for none. */
  pageURL: string
  problem: null | ReadProblem
  read: (source: Source) => void
  /** The source that was read last. */
  retry: () => void
  setPageURL: (url: string) => void
}

export function useReading(onRead: (intake: IntakeState) => void): Reading {
  const send = useIntakeAPI()
  const { translate } = useTranslator()
  const [name, setName] = useState<null | string>(null)
  const [problem, setProblem] = useState<null | ReadProblem>(null)
  const [pageURL, setPageURL] = useState('')
  const latest = useRef<AbortController | null>(null)
  const last = useRef<null | Source>(null)
  useEffect(() => () => latest.current?.abort(), [])
  const read = async (source: Source) => {
    latest.current?.abort()
    const leave = new AbortController()
    latest.current = leave
    last.current = source
    setName(sourceName(source))
    setProblem(null)
    const reply = await send<IntakeResponse>('', sourceRequest(source), leave.signal).catch(
      () => null,
    )
    if (!reply) {
      return
    }
    setName(null)
    if (reply.answer?.pieces.length === 0) {
      setProblem({ canPaste: false, message: translate('intake-nothing') })
      return
    }
    if (reply.answer) {
      setPageURL('')
      onRead(toIntakeState(reply.answer, source))
      return
    }
    const found = readSourceProblem(reply.error, source.type === 'url')
    setProblem({ ...found, message: found.message || reply.fallback })
    if (found.canPaste && source.type === 'url') {
      setPageURL(source.url)
    }
  }
  return {
    name,
    cancel: () => {
      latest.current?.abort()
      setName(null)
    },
    pageURL,
    problem,
    read: (source) => void read(source),
    retry: () => {
      if (last.current) {
        void read(last.current)
      }
    },
    setPageURL,
  }
}

/** Called once, with nothing on the page yet. */
export function useSentPage(onSent: (source: Source) => void): void {
  const send = useEffectEvent(onSent)
  useEffect(() => {
    const source = takeSent()
    if (source) {
      send(source)
    }
  }, [])
}

function takeSent(): null | Source {
  const { hash } = window.location
  const sent = readSentPage(sessionStorage.getItem(sentPageKey))
  sessionStorage.removeItem(sentPageKey)
  const url = addressIn(new URLSearchParams(hash.slice(1)).get('url') ?? '')
  if (hash) {
    // Loading the page again does not send it again.
    window.history.replaceState(window.history.state, '', window.location.pathname)
  }
  if (sent) {
    return { ...sent, type: 'html' }
  }
  return url === null ? null : { type: 'url', url }
}
