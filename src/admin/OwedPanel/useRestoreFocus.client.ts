'use client'
// Restores the keyboard focus when the focused line is removed from the list.
import { type RefObject, useEffect, useRef } from 'react'

import type { ID } from '../../types.ts'

import { focusWhile } from '../hooks/useDrawer.client.ts'

/**
 * @param shown what is shown now; when it changes after a line was announced, the focus goes to the line beside that
 * one, or to the line itself where it was not there before, or else to the heading.
 * @returns announces that a line is about to leave, or to come back.
 */
export function useRestoreFocus(panel: RefObject<HTMLElement | null>, shown: unknown) {
  const wanted = useRef<ID | null>(null)
  useEffect(() => {
    if (wanted.current === null || !panel.current) {
      return
    }
    const [within, id] = [panel.current, wanted.current]
    wanted.current = null
    let isLeft = false
    // Closing drawers and toasts release the focus a moment later.
    void focusWhile(
      () => !isLeft && isLost(document.activeElement),
      () => targetIn(within, id)?.focus(),
    )
    return () => {
      isLeft = true
    }
  }, [panel, shown])
  return (id: ID) => {
    const line = panel.current && lineIn(panel.current, id)
    const beside = line?.nextElementSibling ?? line?.previousElementSibling
    const isSeen = line?.checkVisibility() === true
    wanted.current = isSeen ? (beside?.getAttribute('data-article') ?? '') : id
  }
}

function lineIn(panel: HTMLElement, id: ID): HTMLElement | null {
  return id ? panel.querySelector<HTMLElement>(`[data-article="${id}"]`) : null
}

function targetIn(panel: HTMLElement, id: ID): HTMLElement | null {
  const actions = '.offprint-owed__actions :is(a, button)'
  const action = lineIn(panel, id)?.querySelector<HTMLElement>(actions)
  // Collapsed elements cannot have the focus.
  return action?.checkVisibility() ? action : panel.querySelector<HTMLElement>('h2')
}

function isLost(active: Element | null): boolean {
  return !active || active === document.body || active.closest(passing) !== null
}

/** Toasts, drawers and menus, which close by themselves. */
const passing = '[data-sonner-toaster], dialog, [role=dialog], .popup__content'
