'use client'
// On the dashboard: lists the unsaved changes in this browser, with links.
import { getTranslation } from '@payloadcms/translations'
import { Link, toast, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useId, useState } from 'react'

import type { Stage } from '../../domain/transitions.ts'

import { viewPaths } from '../config/clientConfig.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { undoAction } from '../parts/undoAction.ts'
import {
  abandonedCopies,
  type Copy,
  copyTime,
  intakePart,
  newDocument,
  queuePart,
  textOfValues,
} from './copy.ts'
import { openForms } from './openForms.client.ts'
import { findCopiesOf, removeCopy } from './store.client.ts'
import { userKey } from './useCopyPlace.client.ts'
import { usePut } from './useWriter.client.ts'
import './copies.scss'

export function UnsavedWork() {
  const { translate } = useTranslator()
  const { user } = useAuth()
  const { copies, setCopies } = useCopiesOf(user ? userKey(user) : null)
  const put = usePut()
  const heading = useId()
  if (copies.length === 0) {
    return null
  }
  const discard = (copy: Copy, sentence: string) => {
    setCopies((all) => all.filter(({ form }) => form !== copy.form))
    void removeCopy(copy.form)
    const undo = () => {
      setCopies((all) => [copy, ...all])
      void put(copy)
    }
    toast.success(sentence, undoAction(translate('undo'), undo))
  }
  return (
    <section aria-labelledby={heading} className="offprint-copies offprint-copies--all">
      <h2 className="offprint-copies__title" id={heading}>
        {translate('copies-title')}
      </h2>
      <p>{translate('copies-help')}</p>
      <Lines copies={copies.slice(0, mostShown)} onDiscard={discard} />
      {copies.length > mostShown ? (
        <details>
          <summary>
            {translate('copies-more', { count: String(copies.length - mostShown) })}
          </summary>
          <Lines copies={copies.slice(mostShown)} onDiscard={discard} />
        </details>
      ) : null}
    </section>
  )
}

/** The newest; the others are folded. */
const mostShown = 3

interface LinesProps {
  copies: Copy[]
  onDiscard: LineProps['onDiscard']
}

function Lines({ copies, onDiscard }: LinesProps) {
  return (
    <ul>
      {copies.map((copy) => (
        <Line copy={copy} key={copy.form} onDiscard={onDiscard} />
      ))}
    </ul>
  )
}

interface LineProps {
  copy: Copy
  onDiscard: (copy: Copy, sentence: string) => void
}

function Line({ copy, onDiscard }: LineProps) {
  const { locale, translate } = useTranslator()
  const { config } = useConfig()
  const time = copyTime(copy.at, locale)
  const text = copy.part === intakePart ? '' : textOfValues(copy.mine)
  return (
    <li>
      <Link href={formatAdminURL({ adminRoute: config.routes.admin, path: pathOf(copy) })}>
        <CopyName copy={copy} />
      </Link>{' '}
      <span>{time}</span>
      {text ? (
        <details>
          <summary>{translate('copy-show')}</summary>
          <textarea aria-label={translate('copy-show')} readOnly rows={8} value={text} />
        </details>
      ) : null}
      <SmallButton onClick={() => onDiscard(copy, translate('copy-discarded', { time }))}>
        {translate('discard')}
      </SmallButton>
    </li>
  )
}

function pathOf({ collection, document, part }: Copy): `/${string}` {
  if (part === intakePart) {
    return viewPaths.newArticle
  }
  const form = document === newDocument ? 'create' : document
  return part === queuePart ? `/queue?start=${form}` : `/collections/${collection}/${form}`
}

function CopyName({ copy }: { copy: Copy }) {
  const { stage, translate } = useTranslator()
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const label = getEntityConfig({ collectionSlug: copy.collection })?.labels.singular
  const collection = label ? getTranslation(label, i18n) : copy.collection
  const title = copy.title
  const [, to] = copy.part.split('move:')
  if (to) {
    return translate('copy-move', { move: stage(to as Stage) ?? to, title })
  }
  if (copy.part === queuePart) {
    return translate('copy-queue', { title })
  }
  return copy.document === newDocument
    ? translate('copy-new', { collection, title })
    : `${collection}: ${title}`
}

/** Without those of forms that are open in another tab. */
function useCopiesOf(user: null | string) {
  const [copies, setCopies] = useState<Copy[]>([])
  useEffect(() => {
    let isLeft = false
    const load = async () => {
      const [all, open] = await Promise.all([user ? findCopiesOf(user) : [], openForms()])
      if (!isLeft) {
        setCopies(abandonedCopies(all, open))
      }
    }
    void load()
    return () => {
      isLeft = true
    }
  }, [user])
  return { copies, setCopies }
}
