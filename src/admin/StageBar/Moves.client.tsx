'use client'
// Buttons for the moves from the current stage, each with its drawer.
import { Button, useDrawerSlug, useModal } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { AdminText } from '../../translations/languages.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'

import { useIsOpen } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { MoveDrawer } from '../MoveDrawer/index.client.tsx'
import { isForward, moveDrawerPrefix, moveName, upgradeMove } from '../moves/moveName.ts'

interface Props {
  /** The form cannot be saved as it is, and a move saves it first. */
  isInvalid: boolean
  /** Id of the list of what is missing. */
  obstacles: string
  outlook: Outlook
}

export function Moves({ isInvalid, obstacles, outlook }: Props) {
  const { translate } = useTranslator()
  const shown = useStableOutlook(outlook)
  const { moves, stage } = shown
  const upgrade = upgradeMove(shown)
  const open = moves.filter(
    ({ refusals, to }) => to !== stage && !refusals.some(({ code }) => code === 'not-allowed'),
  )
  if (open.length === 0) {
    const isAtTheEnd = stage === 'republished-on-blog'
    return isAtTheEnd ? null : <p className="offprint-stage__hint">{translate('next-by-editor')}</p>
  }
  return (
    <div className="offprint-stage__moves">
      {(upgrade ? [upgrade, ...open] : open).map((move) => (
        <MoveButton
          isInvalid={isInvalid}
          key={move.to}
          move={move}
          obstacles={obstacles}
          outlook={shown}
        />
      ))}
    </div>
  )
}

/**
 * While a drawer is open, the moves of the stage in which it was opened: where somebody else moves the article
 * meanwhile, the server says so in the drawer, and the drawer does not vanish from under a reason half written.
 */
function useStableOutlook(outlook: Outlook): Outlook {
  const [shown, setShown] = useState(outlook)
  const isOpen = useIsOpen(moveDrawerPrefix)
  const isStable = isOpen && shown.stage !== outlook.stage
  if (!isStable && shown !== outlook) {
    setShown(outlook)
  }
  return isStable ? shown : outlook
}

function MoveButton({ isInvalid, move, obstacles, outlook }: { move: MoveOutlook } & Props) {
  const { translate } = useTranslator()
  const { openModal } = useModal()
  const slug = useDrawerSlug(moveDrawerPrefix + move.to)
  const leadsOn = isForward(outlook.stage, move.to as Stage) || move.to === outlook.stage
  useMoveParameter(move, () => openModal(slug))
  return (
    <>
      <Button
        buttonStyle={leadsOn && !isInvalid ? 'primary' : 'secondary'}
        disabled={!isPossible(move) && !move.modeRefusals}
        extraButtonProps={{
          'aria-describedby': leadsOn ? obstacles : undefined,
          'aria-haspopup': 'dialog',
        }}
        margin={false}
        onClick={() => openModal(slug)}
        size="medium"
      >
        {translate(labelOf(move, outlook))}
      </Button>
      <MoveDrawer move={move} outlook={outlook} slug={slug} />
    </>
  )
}

/** Of what is scheduled it says what the drawer is for: to go ahead now, or to choose another day. */
function labelOf({ modeRefusals, to }: MoveOutlook, { schedule, stage }: Outlook): AdminText {
  if (!schedule || !modeRefusals) {
    return moveName(stage, to as Stage)
  }
  return modeRefusals[schedule.mode].length === 0 ? 'republish-now' : 'change-schedule'
}

/** A link of a reminder leads straight to its move: `?move=republished-on-blog`. Once, not at each reload. */
function useMoveParameter(move: MoveOutlook, open: () => void): void {
  const isAsked = useRef(false)
  useEffect(() => {
    const here = new URL(window.location.href)
    if (isAsked.current || here.searchParams.get('move') !== move.to || !isPossible(move)) {
      return
    }
    isAsked.current = true
    here.searchParams.delete('move')
    window.history.replaceState(window.history.state, '', here)
    open()
  }, [move, open])
}

/**
 * Towards the blog one mode is enough; its drawer can also schedule what is not possible yet, and asks for the reason that
 * answers a no of the outlet.
 */
function isPossible({ modeRefusals, refusals }: MoveOutlook): boolean {
  return [refusals, ...Object.values(modeRefusals ?? {})].some((all) =>
    all.every(({ code }) => code === 'held-back'),
  )
}
