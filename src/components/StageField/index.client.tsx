'use client'
// The stage of an article, its next moves as buttons, and what stands in their way.
import type { SelectFieldClientComponent } from 'payload'

import {
  Button,
  FieldLabel,
  Pill,
  toast,
  useConfig,
  useDocumentInfo,
  useFormModified,
} from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'

import './index.scss'

interface Refusal {
  code: string
  message: string
}

interface Move {
  allowed: boolean
  refusals: Refusal[]
  to: string
}

const words: Record<string, { is: string; pill: 'light-gray' | 'success' | 'warning' }> = {
  drafted: { is: 'Drafted', pill: 'light-gray' },
  'published-at-outlet': { is: 'Published at outlet', pill: 'warning' },
  'republished-on-blog': { is: 'Republished on blog', pill: 'success' },
}
const forward: Record<string, string> = {
  'published-at-outlet': 'Mark as published at outlet',
  'republished-on-blog': 'Republish on blog',
}
const backward: Record<string, string> = {
  drafted: 'Withdraw to drafted',
  'published-at-outlet': 'Take down from blog',
}
const order = Object.keys(words)

export const StageField: SelectFieldClientComponent = ({ path }) => {
  const { data } = useDocumentInfo()
  const stage = typeof data?.stage === 'string' ? data.stage : 'drafted'
  return (
    <div className="field-type offprint-stage">
      <FieldLabel label="Stage" path={path} />
      <Pill pillStyle={words[stage]?.pill ?? 'light-gray'}>{words[stage]?.is ?? stage}</Pill>
      <NextMoves stage={stage} />
    </div>
  )
}

function NextMoves({ stage }: { stage: string }) {
  const { id } = useDocumentInfo()
  const { move, moves } = useMoves(id === undefined ? null : String(id), stage)
  const modified = useFormModified()
  if (moves.length === 0) {
    return null
  }
  return (
    <div className="offprint-stage__moves">
      {modified ? (
        <p className="offprint-stage__hint">Save your changes before you move the piece.</p>
      ) : null}
      {moves.map((one) => (
        <MoveButton disabled={modified} key={one.to} move={one} onMove={move} stage={stage} />
      ))}
    </div>
  )
}

function useMoves(id: null | string, stage: string) {
  const { config } = useConfig()
  const [moves, setMoves] = useState<Move[]>([])
  const door = `${config.serverURL}${config.routes.api}/articles/${id}/transition`
  const { lastUpdateTime } = useDocumentInfo()

  useEffect(() => {
    if (id === null) {
      return
    }
    const leave = new AbortController()
    fetch(door, { credentials: 'include', signal: leave.signal })
      .then((response) => response.json())
      .then((answer: { moves?: Move[] }) => setMoves(answer.moves ?? []))
      .catch((error: Error) => {
        if (error.name !== 'AbortError') {
          toast.error('The next moves could not be loaded.')
        }
      })
    return () => leave.abort()
  }, [door, id, lastUpdateTime, stage])

  const move = useCallback(
    async (to: string, reason: string) => {
      const response = await fetch(door, {
        body: JSON.stringify({ reason: reason || undefined, to }),
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        method: 'POST',
      })
      const answer = (await response.json()) as { errors?: { message: string }[] }
      if (!response.ok) {
        toast.error(answer.errors?.[0]?.message ?? 'The piece could not be moved.')
        return
      }
      toast.success(`Moved: ${words[to]?.is ?? to}.`)
      window.location.reload()
    },
    [door],
  )
  return { move, moves }
}

interface MoveButtonProps {
  disabled: boolean
  move: Move
  onMove: (to: string, reason: string) => Promise<void>
  stage: string
}

function MoveButton({ disabled, move, onMove, stage }: MoveButtonProps) {
  const back = order.indexOf(move.to) < order.indexOf(stage)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const inputId = useId()
  if (move.refusals.some(({ code }) => code === 'not-allowed')) {
    return null
  }
  const press = () => (back && !asking ? setAsking(true) : void onMove(move.to, reason))
  return (
    <div className="offprint-stage__move">
      {asking ? (
        <>
          <label htmlFor={inputId}>Why?</label>
          <input
            aria-label="Why?"
            id={inputId}
            onChange={(event) => setReason(event.target.value)}
            value={reason}
          />
        </>
      ) : null}
      <Button
        buttonStyle={back ? 'secondary' : 'primary'}
        disabled={disabled || !move.allowed || (asking && !reason.trim())}
        margin={false}
        onClick={press}
        size="small"
      >
        {(back ? backward : forward)[move.to] ?? move.to}
      </Button>
      {back || move.allowed ? null : <Obstacles refusals={move.refusals} />}
    </div>
  )
}

function Obstacles({ refusals }: { refusals: Refusal[] }) {
  return (
    <div className="offprint-stage__obstacles">
      <p>Before it can go on:</p>
      <ul>
        {refusals.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
