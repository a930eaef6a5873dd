'use client'
// Drags cards from column to column, and says which columns take the one in hand.
import type { BoardColumn } from '../../find/boardColumns.ts'
import type { Card } from './useStart.client.ts'

import { useDragging } from '../parts/useDragging.client.ts'
import { planFor } from './actions.ts'
import { cardOf } from './card.ts'

export function useCardDragging(onDrop: (card: Card, to: BoardColumn) => void) {
  const { dragged, listeners } = useDragging({ itemAt: cardOf, onDrop, placeAt: columnAt })
  const takes = (column: BoardColumn) => {
    const plan = dragged && planFor(dragged, column)
    return plan ? 'action' in plan && plan.action !== 'say-missing' : undefined
  }
  return { listeners, takes }
}

function columnAt(target: Element): BoardColumn | undefined {
  return target.closest<HTMLElement>('[data-column]')?.dataset.column as BoardColumn | undefined
}
