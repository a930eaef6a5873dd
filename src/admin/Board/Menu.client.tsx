'use client'
// The menu of a card: what can be done with it, by the keyboard and by touch.
import { type ToggleEvent, useEffect, useRef } from 'react'

import type { Role } from '../../domain/transitions.ts'
import type { AdminText } from '../../translations/languages.ts'
import type { Card } from './useStart.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { type Action, actionsFor } from './actions.ts'

const labels: Record<Action, AdminText> = {
  'cancel-schedule': 'cancel-schedule',
  defer: 'board-defer',
  publish: 'publish',
  republish: 'republish',
  schedule: 'bulk-schedule',
  'take-down': 'take-down',
  undefer: 'undefer',
  withdraw: 'withdraw',
}

interface Props {
  card: Card
  onChoose: (action: Action) => void
  onClose: () => void
  opener: HTMLElement
  role: Role
}

/** In the top layer, so that no column cuts it off; Escape and a click beside it close it. */
export function Menu({ card, onChoose, onClose, opener, role }: Props) {
  const { translate } = useTranslator()
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (menu.current) {
      placeBelow(menu.current, opener)
      menu.current.querySelector('button')?.focus()
    }
  }, [opener])
  const actions = actionsFor(card, role)
  return (
    <div
      aria-label={translate('board-move-article', { title: card.title })}
      className="offprint-board__menu"
      onToggle={({ newState }: ToggleEvent) => (newState === 'closed' ? onClose() : undefined)}
      popover="auto"
      ref={menu}
      role="dialog"
    >
      {actions.map((action) => (
        <button
          key={action}
          onClick={() => {
            menu.current?.hidePopover()
            onChoose(action)
          }}
          type="button"
        >
          {translate(labels[action])}
        </button>
      ))}
      {actions.length === 0 ? <p>{translate('next-by-editor')}</p> : null}
    </div>
  )
}

function placeBelow(menu: HTMLElement, opener: HTMLElement): void {
  menu.showPopover()
  const { bottom, right, top } = opener.getBoundingClientRect()
  const { height, width } = menu.getBoundingClientRect()
  const isAbove = bottom + height > window.innerHeight && top > height
  menu.style.top = `${isAbove ? top - height : bottom}px`
  menu.style.left = `${Math.max(8, right - width)}px`
}
