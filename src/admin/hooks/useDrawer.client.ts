'use client'
// What Payload’s drawers leave out: their name for screen readers, the focus on their first input, and where it goes
// when they close.
import { useModal } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Payload names a drawer by its slug; screen readers should read its title. */
export function useDialogName(slug: string, title: string): void {
  useEffect(() => {
    document.getElementById(slug)?.setAttribute('aria-label', title)
  }, [slug, title])
}

/** Milliseconds that a drawer may take to open. */
const longestWait = 1500

/** A drawer gives the focus to its close button first: what is typed next belongs to its first input. */
export function useFirstInput(slug: string): void {
  useEffect(() => {
    const deadline = performance.now() + longestWait
    let frame = 0
    const attempt = () => {
      const dialog = document.getElementById(slug)
      const isOpen = dialog?.contains(document.activeElement)
      if (isOpen) {
        dialog?.querySelector<HTMLElement>(inputs)?.focus()
      } else if (performance.now() < deadline) {
        frame = requestAnimationFrame(attempt)
      }
    }
    attempt()
    return () => cancelAnimationFrame(frame)
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
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) {
        focused.current.set(target.closest(drawers)?.id ?? '', target)
      }
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  return focused
}

/** Never takes the focus from something else that got it meanwhile. Where the trigger is gone, its field gets it. */
async function giveBack(trigger: HTMLElement): Promise<void> {
  const field = trigger.closest('.field-type')
  const deadline = performance.now() + longestWait
  while (performance.now() < deadline && isLost(document.activeElement, trigger)) {
    const target = trigger.checkVisibility()
      ? trigger
      : [...(field?.querySelectorAll<HTMLElement>('button, a') ?? [])].find((one) =>
          one.checkVisibility(),
        )
    target?.focus({ preventScroll: true })
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
