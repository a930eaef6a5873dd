'use client'
// Backs up what is typed in the queue in this browser until it is stored, and finds what an earlier page left.
import { useEffectEvent } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import type { Copy } from '../copies/copy.ts'
import type { AbandonedCopies } from '../copies/useAbandonedCopies.client.ts'
import type { EditedArticle } from './useArticle.client.ts'
import type { Item } from './useQueueData.client.ts'
import type { Values } from './values.ts'

import { isStored, queuePart } from '../copies/copy.ts'
import { newFormId } from '../copies/openForms.client.ts'
import { moveCopy, removeCopy } from '../copies/store.client.ts'
import { useAbandonedCopies } from '../copies/useAbandonedCopies.client.ts'
import { useCopyPlace } from '../copies/useCopyPlace.client.ts'
import { usePut, useWriter } from '../copies/useWriter.client.ts'

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
  const [form] = useState(newFormId)
  const known = useRef<Values>(stored)
  const put = usePut()
  const write = useEffectEvent((copy: Copy) =>
    isStored(copy, { ...known.current }) ? removeCopy(copy.form) : put(copy),
  )
  const read = () =>
    place && {
      base: { updatedAt, values: { ...stored } },
      isDirty,
      // A save is known by its answer.
      isProcessing: false,
      place,
      state: values,
      storedAt: updatedAt,
      title: stored.title,
      values: () => ({ ...values }),
    }
  useWriter({ form, put: (copy) => write(copy) }, read)
  const abandoned = useAbandonedCopies({ isModified: isDirty, place, stored: { ...stored } })
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
    copies: abandoned.copies,
    discard: abandoned.discard,
    restore: (copy) => {
      abandoned.hide(copy)
      article.change(copy.mine)
      void moveCopy(copy, form)
    },
  }
}
