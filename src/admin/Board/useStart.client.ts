'use client'
// Begins a move on the board: asks the server what it takes, and says what stands against it before anything is written.
import { toast } from '@payloadcms/ui'

import type { BoardColumn } from '../../find/boardColumns.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { upgradeMove } from '../moves/moveName.ts'
import { clearDeferral, useEditAny } from '../moves/useEdit.client.ts'
import { useScheduleRequest } from '../moves/useSchedule.client.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { type Action, moveActions, type Placed, planFor } from './actions.ts'

export interface Card extends Placed {
  id: string
  title: string
  updatedAt: string
}

/** A drawer that asks what the move needs. */
export type Opened =
  | { card: Card; kind: 'defer' }
  | { card: Card; kind: 'move'; move: MoveOutlook; outlook: Outlook }
  | { card: Card; kind: 'schedule'; outlook: Outlook }

interface Options {
  /** The board shows what has become of the article. */
  onDone: (id: string) => void
  onOpen: (opened: Opened) => void
  /** Somebody else has moved it. */
  onStale: () => void
}

export interface Start {
  act: (card: Card, action: 'say-missing' | Action) => Promise<void>
  drop: (card: Card, to: BoardColumn) => Promise<void>
  isPending: boolean
}

export function useStart(options: Options): Start {
  const { translate } = useTranslator()
  const { isPending, run } = usePending()
  const ask = useAsk(options.onStale)
  const begin = useBegin(options)
  const act = async (card: Card, action: 'say-missing' | Action) => {
    const outlook = await ask(card)
    if (outlook) {
      await begin(card, action, outlook)
    }
  }
  const drop = async (card: Card, to: BoardColumn) => {
    const plan = planFor(card, to)
    if (plan && 'why' in plan) {
      toast.error(`“${card.title}”: ${translate(plan.why)}`)
    } else if (plan) {
      await act(card, plan.action)
    }
  }
  return {
    act: (...args) => run(() => act(...args)),
    drop: (...args) => run(() => drop(...args)),
    isPending,
  }
}

/** Null where the server does not answer, or the article is somewhere else by now: that is said. */
function useAsk(onStale: () => void) {
  const { articles } = useEndpoints()
  const { stage, translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async ({ id, stage: shown, title }: Card): Promise<null | Outlook> => {
    const sent = await send(`${articles}/${id}/transition`, 'GET')
    if (!sent?.response.ok) {
      toast.error(await errorMessage(sent?.response ?? null, translate('queue-failed')))
      return null
    }
    const outlook = sent.body as Outlook
    if (outlook.stage !== shown) {
      toast.error(translate('board-elsewhere', { stage: stage(outlook.stage), title }))
      onStale()
      return null
    }
    return outlook
  }
}

/** Opens a drawer, or does what needs no answer. */
function useBegin({ onDone, onOpen }: Options) {
  const { readable, translate } = useTranslator()
  const write = useWrite(onDone)
  return async (card: Card, action: 'say-missing' | Action, outlook: Outlook) => {
    const toBlog = outlook.moves.find(({ to }) => to === 'republished-on-blog')
    const refused = (refusals: MoveOutlook['refusals']) => {
      const why = refusals.map(({ message }) => readable(message)).join(' ')
      toast.error(`“${card.title}”: ${why || translate('board-not-by-hand')}`)
    }
    if (action === 'say-missing') {
      refused(toBlog?.lacking ?? toBlog?.modeRefusals?.full ?? toBlog?.refusals ?? [])
    } else if (action === 'cancel-schedule' || action === 'undefer') {
      await write(card, action)
    } else if (action === 'defer') {
      onOpen({ card, kind: 'defer' })
    } else if (action === 'schedule') {
      const isOpen = !toBlog?.refusals.some(({ code }) => code === 'not-allowed')
      return isOpen ? onOpen({ card, kind: 'schedule', outlook }) : refused(toBlog?.refusals ?? [])
    } else {
      const move = moveOf(outlook, moveActions[action], card)
      // Its drawer says of each mode what stands against it.
      const isOpen = move?.allowed || Object.values(move?.modeRefusals ?? {}).some(isPossible)
      return move && isOpen
        ? onOpen({ card, kind: 'move', move, outlook })
        : refused(move?.refusals ?? outlook.upgrade?.refusals ?? [])
    }
  }
}

function isPossible(refusals: MoveOutlook['refusals']): boolean {
  return !refusals.some(({ code }) => code === 'not-allowed')
}

function moveOf(outlook: Outlook, to: string, { isUpgrade }: Card): MoveOutlook | null | undefined {
  return isUpgrade && to === outlook.stage
    ? upgradeMove(outlook)
    : outlook.moves.find((move) => move.to === to)
}

/** What can be done again as easily, and so is not asked first. */
function useWrite(onDone: Options['onDone']) {
  const { articles } = useEndpoints()
  const { translate } = useTranslator()
  const edit = useEditAny()
  const ask = useScheduleRequest()
  const cancel = async (id: string) => {
    const { problem } = await ask(`${articles}/${id}`)
    if (problem) {
      toast.error(problem.message)
    }
    return !problem
  }
  return async ({ id, group, title, updatedAt }: Card, action: 'cancel-schedule' | 'undefer') => {
    const waived = group === 'waived' ? { at: null, by: null, reason: '-' } : null
    const isDone =
      action === 'cancel-schedule'
        ? await cancel(id)
        : await edit(id, { ...clearDeferral({ waived }), expectedUpdatedAt: updatedAt })
    if (isDone) {
      toast.success(
        translate(action === 'undefer' ? 'undeferred' : 'schedule-cancelled', { title }),
      )
      onDone(id)
    }
  }
}
