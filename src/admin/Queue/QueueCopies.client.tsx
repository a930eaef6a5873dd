'use client'
// What is typed in the queue, stored in this browser until the server has it; above the form, what an earlier page left.
import { useRef } from 'react'

import type { AdminText } from '../../translations/languages.ts'
import type { AbandonedCopies } from '../copies/useAbandonedCopies.client.ts'
import type { EditedArticle } from './useArticle.client.ts'
import type { Names } from './useOffers.client.ts'
import type { Item } from './useQueueData.client.ts'
import type { Values } from './values.ts'

import { idOf } from '../../domain/idOf.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { type Copy, isStored, queuePart } from '../copies/copy.ts'
import { CopyBanners, CopyEntries } from '../copies/CopyBanners.client.tsx'
import { moveCopy, removeCopy } from '../copies/store.client.ts'
import { useBackup } from '../copies/useBackup.client.ts'
import { useCopyPlace } from '../copies/useCopyPlace.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

interface Props {
  copies: QueueCopy
  names: Names
  updatedAt: string
  values: Values
}

const labels: Record<keyof Values, AdminText> = {
  byline: 'authors',
  bylineText: 'queue-byline-printed',
  note: 'queue-note',
  outlet: 'outlet',
  outletUrl: 'queue-field-url',
  permission: 'queue-permission',
  publishedAt: 'queue-published',
  publishedAtPrecision: 'queue-precision',
  standfirst: 'standfirst',
  title: 'article-title',
}

export function QueueCopies({ copies, names, updatedAt, values }: Props) {
  const { translate } = useTranslator()
  return (
    <CopyBanners copies={copies.copies} onDiscard={copies.discard} onRestore={copies.restore}>
      {(copy) => (
        <>
          {copy.basedOn === updatedAt ? null : <p>{translate('copy-queue-stale')}</p>}
          <Entries copy={copy} names={names} values={values} />
        </>
      )}
    </CopyBanners>
  )
}

function Entries({ copy, names, values }: { copy: Copy } & Pick<Props, 'names' | 'values'>) {
  const { translate } = useTranslator()
  const format = useFormat(names)
  const typed = copy.mine as Partial<Values>
  const changed = (Object.keys(labels) as (keyof Values)[]).filter((name) => name in typed)
  const entries = changed.map((name) => ({
    label: translate(labels[name]),
    now: format(name, values),
    typed: format(name, typed),
  }))
  return <CopyEntries entries={entries} />
}

function useFormat({ authors, outlets }: Names) {
  const { locale, translate } = useTranslator()
  const nameIn = (all: Names['authors'], id: null | string) =>
    all.find((one) => one.id === id)?.name ?? ''
  return (name: keyof Values, values: Partial<Values>): string => {
    switch (name) {
      case 'byline':
        return (values.byline ?? []).map(({ author }) => nameIn(authors, idOf(author))).join(', ')
      case 'outlet':
        return nameIn(outlets, values.outlet ?? null)
      case 'permission':
        return values.permission?.grantedBy ?? ''
      case 'publishedAt':
        return shortDay(values.publishedAt ?? null, 'day', locale)
      case 'publishedAtPrecision':
        return values[name] ? translate(`queue-precision-${values[name]}`) : ''
      default:
        return values[name] ?? ''
    }
  }
}

interface QueueCopy extends Pick<AbandonedCopies, 'copies' | 'discard'> {
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
