'use client'
// The drawer that asks what a move on the board needs: that of the move, of a schedule, or for how long it waits.
import { toast, useModal } from '@payloadcms/ui'
import { useEffect, useMemo } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { Card, Opened } from './useStart.client.ts'

import { noonOf } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { useClosed } from '../hooks/useDrawer.client.ts'
import { useToday } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { MoveForm } from '../MoveDrawer/MoveForm.client.tsx'
import { takeMessage } from '../moves/afterMove.client.ts'
import { moveDrawerPrefix, moveName } from '../moves/moveName.ts'
import { type MoveTarget, MoveTargetProvider } from '../moves/moveTarget.client.ts'
import { ScheduleDrawer } from '../moves/ScheduleDrawer.client.tsx'
import { useEditAny } from '../moves/useEdit.client.ts'
import { WaiveDrawer } from '../moves/WaiveDrawer.client.tsx'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { snoozeDays } from '../parts/SnoozeMenu.client.tsx'
import { undoAction } from '../parts/undoAction.ts'
import { useUndo } from '../Undo/UndoProvider.client.tsx'

const slug = `${moveDrawerPrefix}on-board`
const waiveSlug = 'offprint-waive-on-board'

interface Props {
  onClose: () => void
  onDone: (id: string) => void
  /** What is on the board is not as it is stored. */
  onStale: () => void
  opened: Opened
}

export function Drawers(props: Props) {
  const { onClose, opened } = props
  const { isModalOpen, openModal } = useModal()
  useEffect(() => openModal(slug), [openModal])
  useClosed(isModalOpen(slug), () => (isModalOpen(waiveSlug) ? undefined : onClose()))
  useClosed(isModalOpen(waiveSlug), onClose)
  return opened.kind === 'move' ? (
    <Move {...props} opened={opened} />
  ) : opened.kind === 'schedule' ? (
    <Schedule {...props} opened={opened} />
  ) : (
    <Defer {...props} card={opened.card} />
  )
}

type Of<Kind extends Opened['kind']> = { opened: Extract<Opened, { kind: Kind }> } & Props

function Move({ onDone, onStale, opened }: Of<'move'>) {
  const { card, move, outlook } = opened
  const { translate } = useTranslator()
  const { closeModal } = useModal()
  const { ask } = useUndo()
  const title = translate(moveName(outlook.stage, move.to as Stage))
  const target = useMemo<MoveTarget>(
    () => ({
      ...card,
      isUnsaved: false,
      onMade: () => {
        closeModal(slug)
        say()
        ask()
        onDone(card.id)
      },
      onStale: (message) => {
        closeModal(slug)
        toast.error(message)
        onStale()
      },
      saveFirst: () => Promise.resolve(card.updatedAt),
    }),
    [ask, card, closeModal, onDone, onStale],
  )
  return (
    <NamedDrawer
      className="offprint-move-drawer"
      isSmall={!move.modeRefusals}
      slug={slug}
      title={`${title}: ${card.title}`}
    >
      <MoveTargetProvider value={target}>
        <MoveForm move={move} outlook={outlook} slug={slug} title={title} />
      </MoveTargetProvider>
    </NamedDrawer>
  )
}

/** What the move has left for the page that is not loaded again here. */
function say(): void {
  const message = takeMessage()
  if (message?.text) {
    toast[message.kind](message.text)
  }
}

function Schedule({ onDone, opened: { card, outlook } }: Of<'schedule'>) {
  const { freeFrom, moves, schedule } = outlook
  const move = moves.find(({ modeRefusals }) => modeRefusals)
  const isFree = !card.isUpgrade && Boolean(move?.modes.full)
  return (
    <ScheduleDrawer
      article={card}
      expectedSchedule={schedule?.at ?? null}
      freeFrom={freeFrom}
      isFree={isFree}
      onScheduled={(message) => {
        toast.success(message)
        onDone(card.id)
      }}
      republication={{ mode: card.isUpgrade ? 'full' : (move?.republication?.mode ?? 'full') }}
      slug={slug}
    />
  )
}

function Defer({ card, onDone, onStale }: { card: Card } & Props) {
  const { locale, translate } = useTranslator()
  const { closeModal, openModal } = useModal()
  const edit = useEditAny()
  const today = useToday()
  const snooze = async (day: string) => {
    const data = { expectedUpdatedAt: card.updatedAt, snoozedUntil: noonOf(day) }
    const isDone = await edit(card.id, data)
    closeModal(slug)
    if (!isDone) {
      onStale()
    } else {
      onDone(card.id)
      const undo = async () => {
        if (await edit(card.id, { snoozedUntil: null })) {
          onDone(card.id)
        }
      }
      toast.success(
        translate('snoozed', { date: shortDay(day, 'day', locale), title: card.title }),
        undoAction(translate('undo'), () => void undo()),
      )
    }
  }
  return (
    <>
      <NamedDrawer gutter isSmall slug={slug} title={translate('board-defer')}>
        <div className="offprint-owed__waive">
          <p>{card.title}</p>
          <div className="offprint-owed__actions">
            {snoozeDays(today).map((day) => (
              <SecondaryButton key={day} onClick={() => void snooze(day)}>
                {translate('snooze-until', { date: shortDay(day, 'day', locale) })}
              </SecondaryButton>
            ))}
            <SecondaryButton
              onClick={() => {
                openModal(waiveSlug)
                closeModal(slug)
              }}
            >
              {translate('waive')} …
            </SecondaryButton>
          </div>
        </div>
      </NamedDrawer>
      <WaiveDrawer
        expectedUpdatedAt={card.updatedAt}
        line={card}
        onChanged={() => onDone(card.id)}
        slug={waiveSlug}
      />
    </>
  )
}
