'use client'
// What Payload’s drawers leave out: the focus on their first input, where it goes when they close, and that they did.
import { useEffectEvent, useModal } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { untilThere } from './untilThere.ts'
import { useListener } from './useListener.client.ts'

/** Calls when a drawer that was open is closed. */
export function useClosed(isOpen: boolean, onClosed: () => void): void {
  const was = useRef(isOpen)
  const closed = useEffectEvent(onClosed)
  useEffect(() => {
    if (was.current && !isOpen) {
      closed()
    }
    was.current = isOpen
  }, [isOpen])
}

/** Milliseconds that a drawer or a toast may take to open or to close. */
const longestWait = 1500

/** Whether a modal is open whose slug has this in it. */
export function useIsOpen(part = ''): boolean {
  const { modalState } = useModal()
  return Object.values(modalState ?? {}).some(({ slug, isOpen }) => isOpen && slug?.includes(part))
}

/** A drawer gives the focus to its close button first: what is typed next belongs to its first input. */
export function useFirstInput(slug: string): void {
  useEffect(() => {
    let isLeft = false
    void untilThere(() => {
      const dialog = document.getElementById(slug)
      const isOpen = dialog?.contains(document.activeElement)
      if (isOpen && !isLeft) {
        dialog?.querySelector<HTMLElement>(inputs)?.focus()
      }
      return isOpen || isLeft
    }, longestWait)
    return () => {
      isLeft = true
    }
  }, [slug])
}

const inputs = 'textarea, input:not([type=hidden], [type=radio]), input[type=radio]:checked'

interface Opened {
  slug: string
  trigger: HTMLElement | undefined
}

/** Gives the focus back to what opened a drawer, once the drawer is closed. */
export function useReturnFocus(): void {
  const { modalState } = useModal()
  const openSlugs = Object.values(modalState)
    .filter(({ isOpen }) => isOpen)
    .map(({ slug }) => slug ?? '')
  const open = openSlugs.join()
  const focused = useFocused()
  const stack = useRef<Opened[]>([])
  useEffect(() => {
    const slugs = open ? open.split(',') : []
    const closed = stack.current.filter(({ slug }) => !slugs.includes(slug))
    stack.current = stack.current.filter(({ slug }) => slugs.includes(slug))
    const [first] = closed
    if (first?.trigger) {
      void giveBack(first.trigger)
    }
    for (const slug of slugs.filter((one) => !stack.current.some((known) => known.slug === one))) {
      const below = stack.current.at(-1)?.slug ?? ''
      stack.current.push({ slug, trigger: focused.current.get(below) })
    }
  }, [focused, open])
}

/** What had the focus last in each drawer, by its slug; of the page itself by ''. */
function useFocused() {
  const focused = useRef(new Map<string, HTMLElement>())
  useListener('document', 'focusin', ({ target }) => {
    if (target instanceof HTMLElement) {
      focused.current.set(target.closest(drawers)?.id ?? '', target)
    }
  })
  return focused
}

/** Never takes the focus from something else that got it meanwhile. Where the trigger is gone, its field gets it. */
export async function giveBack(trigger: HTMLElement): Promise<void> {
  const field = trigger.closest('.field-type')
  const target = () => {
    const inField = [...(field?.querySelectorAll<HTMLElement>('button, a') ?? [])]
    return [trigger, ...inField].find((one) => one.checkVisibility())
  }
  await focusWhile(
    () => isLost(document.activeElement, trigger),
    () => target()?.focus({ preventScroll: true }),
  )
}

/** Again and again while nothing else has the focus: what closes takes it back. */
export async function focusWhile(isLost: () => boolean, focus: () => void): Promise<void> {
  const deadline = performance.now() + longestWait
  while (performance.now() < deadline && isLost()) {
    focus()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function isLost(active: Element | null, trigger: HTMLElement): boolean {
  const drawer = active?.closest(drawers)
  return (
    !active || active === document.body || (Boolean(drawer) && drawer !== trigger.closest(drawers))
  )
}

const drawers = '.payload__modal-item, dialog'
