'use client'
// Backs up what is typed in the queue in this browser until it is stored, and finds what an earlier page left.
import { useRef } from 'react'

import type { AbandonedCopies } from '../copies/useAbandonedCopies.client.ts'
import type { EditedArticle } from './useArticle.client.ts'
import type { Item } from './useQueueData.client.ts'
import type { Values } from './values.ts'

import { type Copy, isStored, queuePart } from '../copies/copy.ts'
import { moveCopy, removeCopy } from '../copies/store.client.ts'
import { useBackup } from '../copies/useBackup.client.ts'
import { useCopyPlace } from '../copies/useCopyPlace.client.ts'

export interface QueueCopy extends Pick<AbandonedCopies, 'copies' | 'discard'> {
  /** Saves and moves as before, and forgets the copy of what is stored. */
  article: EditedArticle
  /** Into the form again. */
  restore: (copy: Copy) => void
}

/** `collection` is the slug of the articles. */
export function useQueueCopy(article: EditedArticle, item: Item, collection: string): QueueCopy {
  const { isDirty, stored, values } = article
  const { id, updatedAt } = item.article
  const place = useCopyPlace(queuePart, collection, String(id))
  const known = useRef<Values>(stored)
  const { copies, discard, form, hide } = useBackup({
    base: stored,
    isDirty,
    now: values,
    place,
    put: async (copy, put) =>
      isStored(copy, { ...known.current }) ? removeCopy(copy.form) : put(copy),
    title: stored.title,
    updatedAt,
  })
  /** The page may be gone before it has rendered what is stored. */
  const settled = (save: EditedArticle['save']) => async () => {
    const sent = values
    const problem = await save()
    if (!problem) {
      known.current = sent
      void removeCopy(form)
    }
    return problem
  }
  return {
    article: { ...article, republish: settled(article.republish), save: settled(article.save) },
    copies,
    discard,
    restore: (copy) => {
      hide(copy)
      article.change(copy.mine)
      void moveCopy(copy, form)
    },
  }
}
