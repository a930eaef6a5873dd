'use client'
// Which item of the command palette Enter opens.
import { type KeyboardEvent, useEffect, useState } from 'react'

import type { Item } from './items.ts'

interface Shown {
  isAsking: boolean
  items: Item[]
  open: (at: number, isNewTab: boolean) => void
  text: string
}

interface Choice {
  active: number
  onKeyDown: (event: KeyboardEvent) => void
  select: (item: Item) => void
}

export function useChoice({ isAsking, items, open, text }: Shown): Choice {
  const [chosen, setChosen] = useState({ href: '', text })
  // Another text begins at the top; what comes later from the server leaves the choice as it is.
  const found = chosen.text === text ? items.findIndex(({ href }) => href === chosen.href) : 0
  const active = Math.max(0, found)
  const select = ({ href }: Item) => setChosen({ href, text })
  const enter = useEnter(isAsking, text, (isNewTab) => open(active, isNewTab))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = items.at((active + stepOf(event.key)) % items.length)
    if (event.nativeEvent.isComposing) {
      return
    }
    if (stepOf(event.key) !== 0 && next) {
      event.preventDefault()
      select(next)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      enter(event.ctrlKey || event.metaKey)
    }
  }
  return { active, onKeyDown, select }
}

function stepOf(key: string): number {
  return { ArrowDown: 1, ArrowUp: -1 }[key] ?? 0
}

/** Enter waits until the text is answered, so that it opens nothing of an earlier one. */
function useEnter(isAsking: boolean, text: string, open: (isNewTab: boolean) => void) {
  const [waiting, setWaiting] = useState<{ isNewTab: boolean; text: string } | null>(null)
  useEffect(() => {
    if (waiting && !isAsking) {
      setWaiting(null)
      if (waiting.text === text) {
        open(waiting.isNewTab)
      }
    }
  }, [isAsking, open, text, waiting])
  return (isNewTab: boolean) => (isAsking ? setWaiting({ isNewTab, text }) : open(isNewTab))
}
