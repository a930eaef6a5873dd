'use client'
// Drags what the server has drawn by the browser's own means: nothing that is dragged has a listener of its own.
import { type DragEvent, useState } from 'react'

interface Options<Item, Place> {
  itemAt: (target: Element) => Item | null
  onDrop: (item: Item, place: Place) => void
  /** Where something can be dropped. */
  placeAt: (target: Element) => Place | undefined
}

/** What is dragged, and the listeners of the element around all. */
export function useDragging<Item extends { title: string }, Place>({
  itemAt,
  onDrop,
  placeAt,
}: Options<Item, Place>) {
  const [dragged, setDragged] = useState<Item | null>(null)
  const listeners = {
    onDragEnd: () => setDragged(null),
    onDragOver: (event: DragEvent) => {
      if (dragged && placeAt(event.target as Element)) {
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      }
    },
    onDragStart: (event: DragEvent) => {
      const item = itemAt(event.target as Element)
      if (item) {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', item.title)
        setDragged(item)
      }
    },
    onDrop: (event: DragEvent) => {
      const place = placeAt(event.target as Element)
      if (dragged && place) {
        event.preventDefault()
        onDrop(dragged, place)
      }
      setDragged(null)
    },
  }
  return { dragged, listeners }
}
