'use client'
// Gives the focus back to what opened a drawer, once the drawer is closed.
import { useModal } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Milliseconds that a drawer may take to close. */
const longestWait = 1500

interface Opened {
  slug: string
  trigger: HTMLElement | undefined
}

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
