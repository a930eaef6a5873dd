'use client'
// The search of the queue: goes to an owed article by words of its title, outlet, authors, note or text.
import { type ChangeEvent, useEffect, useId, useState } from 'react'

import type { OwedLine } from '../../owed/classify.ts'
import type { ID } from '../../types.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'

interface Props {
  lines: readonly OwedLine[]
  onJump: (line: OwedLine) => void
}

/** In milliseconds, without another key. */
const pause = 150

export function JumpTo({ lines, onJump }: Props) {
  const { translate } = useTranslator()
  const id = useId()
  const [text, setText] = useState('')
  const found = useFoundLines(lines, text.trim())
  const change = ({ target: { value } }: ChangeEvent<HTMLInputElement>) => {
    const chosen = found.find((line) => nameOf(line) === value)
    setText(chosen ? '' : value)
    if (chosen) {
      onJump(chosen)
    }
  }
  return (
    <>
      <input
        aria-label={translate('queue-jump')}
        className="offprint-field__input offprint-queue__jump"
        list={id}
        onChange={change}
        placeholder={translate('queue-jump')}
        type="search"
        value={text}
      />
      <datalist id={id}>
        {found.map((line) => (
          <option key={line.id} value={nameOf(line)}>
            {labelFor(line, text.trim())}
          </option>
        ))}
      </datalist>
    </>
  )
}

function nameOf({ outlet, title }: OwedLine): string {
  return [title, outlet].filter(Boolean).join(' · ')
}

/** Browsers leave out what does not contain the text, although it is found in the note or the body. */
function labelFor(line: OwedLine, text: string): string {
  const name = nameOf(line)
  return name.toLowerCase().includes(text.toLowerCase()) ? name : `${name} (${text})`
}

/** Those of the last text only: asking anew takes the question before it back. */
function useFoundLines(lines: readonly OwedLine[], text: string): OwedLine[] {
  const { articles } = useEndpoints()
  const [ids, setIds] = useState<ID[]>([])
  useEffect(() => {
    const leave = new AbortController()
    const ask = async () => {
      const query = new URLSearchParams({ limit: '50', q: text })
      const { docs } = await fetchJSON<{ docs: { id: ID }[] }>(
        `${articles}/find?${query}`,
        leave.signal,
      )
      setIds(docs.map((doc) => doc.id))
    }
    const timer = setTimeout(() => {
      // A search that fails offers nothing: the queue goes on without it.
      void (text ? ask() : Promise.resolve(setIds([]))).catch(() => undefined)
    }, pause)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [articles, text])
  const byId = new Map(lines.map((line) => [String(line.id), line]))
  return ids.flatMap((id) => byId.get(String(id)) ?? [])
}
