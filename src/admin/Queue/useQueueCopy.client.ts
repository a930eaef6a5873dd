'use client'
// Keeps what is typed in the queue in this browser until it is stored, and finds what an earlier page left.
import { useAuth, useLocale } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'

import type { Copy, Place } from '../copies/copy.ts'
import type { Item } from './loadItem.client.ts'
import type { EditedArticle } from './useArticle.client.ts'
import type { Values } from './values.ts'

import { isStored, queuePart } from '../copies/copy.ts'
import { CopyWriter } from '../copies/CopyWriter.ts'
import { newFormId } from '../copies/openForms.client.ts'
import { moveCopy, removeCopy } from '../copies/store.client.ts'
import { useAbandonedCopies } from '../copies/useAbandonedCopies.client.ts'
import { userKey } from '../copies/useCopyTarget.client.ts'
import { useOpenForm } from '../copies/useOpenForm.client.ts'
import { usePut } from '../copies/usePut.client.ts'

export interface QueueCopy {
  /** Saves and moves as before, and forgets the copy of what is stored. */
  article: EditedArticle
  copies: Copy[]
  discard: (copy: Copy) => void
  /** Into the form again. */
  restore: (copy: Copy) => void
}

/** `collection` is the slug of the articles. */
export function useQueueCopy(article: EditedArticle, item: Item, collection: string): QueueCopy {
  const { stored, values } = article
  const place = usePlace(collection, String(item.article.id))
  const [form] = useState(newFormId)
  const known = useRef<Values>(stored)
  useWriter({ article, form, known, place, updatedAt: item.article.updatedAt })
  /** Restored or discarded: not offered again while that is written. */
  const handled = useRef(new Set<string>())
  const { copies, setCopies } = useAbandonedCopies({
    isHandled: (copy) => handled.current.has(copy.form),
    isModified: article.isDirty,
    place,
    stored: { ...stored },
  })
  const hide = (copy: Copy) => {
    handled.current.add(copy.form)
    setCopies((all) => all.filter((one) => one.form !== copy.form))
  }
  /** The page may be gone before it has rendered what is stored. */
  const settled = (write: EditedArticle['save']) => async () => {
    const sent = values
    const problem = await write()
    if (!problem) {
      known.current = sent
      void removeCopy(form)
    }
    return problem
  }
  return {
    article: { ...article, republish: settled(article.republish), save: settled(article.save) },
    copies,
    discard: (copy) => {
      hide(copy)
      void removeCopy(copy.form)
    },
    restore: (copy) => {
      hide(copy)
      article.change(copy.mine)
      void moveCopy(copy, form)
    },
  }
}

function usePlace(collection: string, document: string): null | Place {
  const { code } = useLocale()
  const { user } = useAuth()
  const owner = user ? userKey(user) : null
  return useMemo(
    () =>
      owner === null
        ? null
        : { collection, document, locale: code ?? '', part: queuePart, user: owner },
    [code, collection, document, owner],
  )
}

interface WriterOptions {
  article: EditedArticle
  form: string
  /** What is known to be stored. */
  known: React.RefObject<Values>
  place: null | Place
  updatedAt: string
}

function useWriter({ article, form, known, place, updatedAt }: WriterOptions): void {
  const { isDirty, stored, values } = article
  const put = usePut()
  const write = useEffectEvent((copy: Copy) =>
    isStored(copy, { ...known.current }) ? removeCopy(copy.form) : put(copy),
  )
  const [writer] = useState(
    () =>
      new CopyWriter({
        form,
        newForm: newFormId,
        onLeft: () => {},
        onSaved: () => {},
        put: (copy) => write(copy),
        remove: removeCopy,
      }),
  )
  useEffect(() => {
    if (place) {
      writer.update({
        base: { updatedAt, values: { ...stored } },
        isDirty,
        // A save is known by its answer.
        isProcessing: false,
        place,
        state: values,
        storedAt: updatedAt,
        title: stored.title,
        values: () => ({ ...values }),
      })
    }
  }, [isDirty, place, stored, updatedAt, values, writer])
  useOpenForm(form, writer)
}
