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

type Mode = 'excerpt' | 'full' | 'link'

interface Move {
  allowed: boolean
  modes?: Record<Mode, boolean>
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
const modes: Mode[] = ['full', 'excerpt', 'link']
const modeWords: Record<Mode, string> = {
  excerpt: 'An excerpt',
  full: 'In full',
  link: 'A link only',
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
    async (to: string, { mode, reason }: Wish) => {
      const republication = mode ? { mode } : undefined
      const response = await fetch(door, {
        body: JSON.stringify({ reason: reason || undefined, republication, to }),
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

interface Wish {
  mode?: Mode
  reason?: string
}

interface MoveButtonProps {
  disabled: boolean
  move: Move
  onMove: (to: string, wish: Wish) => Promise<void>
  stage: string
}

function MoveButton(props: MoveButtonProps) {
  const { move, stage } = props
  if (move.refusals.some(({ code }) => code === 'not-allowed')) {
    return null
  }
  const isBack = order.indexOf(move.to) < order.indexOf(stage)
  return (
    <div className="offprint-stage__move">
      {isBack ? <BackButton {...props} /> : <ForwardButton {...props} />}
    </div>
  )
}

/** The way back asks for a reason first. */
function BackButton({ disabled, move, onMove }: MoveButtonProps) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const inputId = useId()
  const press = () => (asking ? void onMove(move.to, { reason }) : setAsking(true))
  return (
    <>
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
        buttonStyle="secondary"
        disabled={disabled || (asking && !reason.trim())}
        margin={false}
        onClick={press}
        size="small"
      >
        {backward[move.to] ?? move.to}
      </Button>
    </>
  )
}

/** The way to the blog lets one choose among the modes that the terms allow. */
function ForwardButton({ disabled, move, onMove }: MoveButtonProps) {
  const toBlog = move.to === 'republished-on-blog'
  const [chosen, setChosen] = useState<Mode | null>(null)
  const mode = chosen ?? modes.find((one) => move.modes?.[one]) ?? 'full'
  const refusals = toBlog ? remaining(move, mode) : move.refusals
  return (
    <>
      {toBlog ? <ModeChoice mode={mode} move={move} onChoose={setChosen} /> : null}
      <Button
        disabled={disabled || refusals.length > 0}
        margin={false}
        onClick={() => void onMove(move.to, toBlog ? { mode } : {})}
        size="small"
      >
        {forward[move.to] ?? move.to}
      </Button>
      {refusals.length > 0 ? <Obstacles refusals={refusals} /> : null}
    </>
  )
}

interface ModeChoiceProps {
  mode: Mode
  move: Move
  onChoose: (mode: Mode) => void
}

function ModeChoice({ mode, move, onChoose }: ModeChoiceProps) {
  const selectId = useId()
  return (
    <>
      <label htmlFor={selectId}>How it goes on the blog</label>
      <select id={selectId} onChange={(event) => onChoose(event.target.value as Mode)} value={mode}>
        {modes.map((one) => (
          <option key={one} value={one}>
            {modeWords[one]}
            {move.modes?.[one] ? '' : ' (not by the terms)'}
          </option>
        ))}
      </select>
    </>
  )
}

/** What still stands in the way in this mode: the server has judged the one on record, or in full. */
function remaining({ modes: allowed, refusals }: Move, mode: Mode): Refusal[] {
  const ofTerms = ['embargoed', 'permission-missing']
  return refusals.filter(({ code }) => {
    const isSettled = allowed?.[mode] && ofTerms.includes(code)
    return !isSettled && !(mode === 'link' && code === 'body-missing')
  })
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
