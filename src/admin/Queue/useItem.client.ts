'use client'
import { useEffect, useState } from 'react'

// The article that is shown, and again after it was changed elsewhere.
import type { ID } from '../../types.ts'
import type { Item } from './loadItem.client.ts'
import type { QueueData } from './useQueueData.client.ts'

interface Loaded {
  /** 'gone': there is no such article any more. */
  failure: 'failed' | 'gone' | null
  item: Item | null
  reload: () => void
}

export function useItem(id: ID, data: QueueData): Loaded {
  const [version, setVersion] = useState(0)
  const [loaded, setLoaded] = useState<Omit<Loaded, 'reload'>>({ failure: null, item: null })
  useEffect(() => {
    let isLeft = false
    data
      .item(id)
      .then((item) => (isLeft ? undefined : setLoaded({ failure: null, item })))
      .catch((error: { status?: number }) => {
        if (!isLeft) {
          const failure = error.status === 404 ? 'gone' : 'failed'
          setLoaded(({ item }) => ({ failure, item }))
        }
      })
    return () => {
      isLeft = true
    }
  }, [data, id, version])
  const reload = () => {
    data.forget(id)
    setVersion((now) => now + 1)
  }
  return { ...loaded, reload }
}
