'use client'
// Drags cards from column to column by the browser's own means: no card has a listener of its own.
import { type DragEvent, useState } from 'react'

import type { BoardColumn } from '../../find/boardColumns.ts'
import type { Card } from './useStart.client.ts'

import { planFor } from './actions.ts'
import { cardOf } from './card.ts'

export function useDragging(onDrop: (card: Card, to: BoardColumn) => void) {
  const [dragged, setDragged] = useState<Card | null>(null)
  const columnAt = (target: EventTarget) =>
    (target as HTMLElement).closest<HTMLElement>('[data-column]')?.dataset.column as
      BoardColumn | undefined
  const takes = (column: BoardColumn) => {
    const plan = dragged && planFor(dragged, column)
    return plan ? 'action' in plan && plan.action !== 'say-missing' : undefined
  }
  const listeners = {
    onDragEnd: () => setDragged(null),
    onDragOver: (event: DragEvent) => {
      if (dragged && columnAt(event.target)) {
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      }
    },
    onDragStart: (event: DragEvent) => {
      const card = cardOf(event.target as HTMLElement)
      if (card) {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', card.title)
        setDragged(card)
      }
    },
    onDrop: (event: DragEvent) => {
      const column = columnAt(event.target)
      if (dragged && column) {
        event.preventDefault()
        onDrop(dragged, column)
      }
      setDragged(null)
    },
  }
  return { listeners, takes }
}
