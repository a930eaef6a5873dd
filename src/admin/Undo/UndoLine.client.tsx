'use client'
// In the form of an article, or of its republication, that was just put on the blog: until when that can be undone.
import { toast, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect } from 'react'

import type { UndoableMove } from '../../workflow/undo.ts'

import { askStaleWatcher } from '../forms/formStore.ts'
import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { leaveMessage, onUndone } from '../moves/afterMove.client.ts'
import './index.scss'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { useUndo } from './UndoProvider.client.tsx'

const clock = { hour: '2-digit', hourCycle: 'h23', minute: '2-digit' } as const
const undoTime = 10 * 60_000

export function UndoLine() {
  const { id } = useDocumentInfo()
  const { locale, translate } = useTranslator()
  const { moves, undo } = useUndo()
  const { isPending, run } = usePending()
  useUndone()
  const move = moves.find(
    (one) => id !== undefined && [one.article, one.republication].map(String).includes(String(id)),
  )
  if (!move) {
    return null
  }
  const timeOf = (moment: number) => new Intl.DateTimeFormat(locale, clock).format(moment)
  const times = { time: timeOf(move.until - undoTime), until: timeOf(move.until) }
  return (
    <div className="offprint-undo-line">
      <p>{translate('undo-until', times)}</p>
      <SmallButton
        aria-label={translate('undo-named', { title: move.title })}
        disabled={isPending}
        onClick={() => void run(() => undo(move))}
      >
        {translate('undo')}
      </SmallButton>
    </div>
  )
}

/** A form without changes shows what is stored then; one with changes stays as it is, and nothing typed is lost. */
function useUndone(): void {
  const { id } = useDocumentInfo()
  const { articles } = useAdminPages()
  const { dispatchFields } = useForm()
  const isModified = useFormModified()
  const router = useRouter()
  const { translate } = useTranslator()
  useEffect(
    () =>
      onUndone((move) => {
        const role = roleIn(move, id)
        if (!role) {
          return false
        }
        const message = translate('undone', { title: move.title })
        if (isModified) {
          toast.success(message)
          askStaleWatcher(dispatchFields, 'check')
        } else if (role === 'article') {
          leaveMessage(message)
          window.location.reload()
        } else {
          toast.success(message)
          router.push(`${articles}/${move.article}`)
        }
        return true
      }),
    [articles, dispatchFields, id, isModified, router, translate],
  )
}

function roleIn(move: UndoableMove, id: number | string | undefined) {
  const roles = { [move.article]: 'article', [move.republication]: 'republication' } as const
  return id === undefined ? undefined : roles[String(id)]
}
