'use client'
// What can be done with the article that is shown. What was typed is saved first.
import { toast, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { QueueAction } from './keys.ts'
import type { ArticleProps } from './types.ts'
import type { EditedArticle } from './useArticle.client.ts'

import { addDays, noonOf } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { undoAction } from '../OwedPanel/undoAction.ts'
import { useEdit } from '../OwedPanel/useEdit.client.ts'
import { writeMark } from '../Undo/marks.client.ts'
import { useUndo } from '../Undo/UndoProvider.client.tsx'
import { firstMissing } from './missing.ts'
import { focusField } from './useFirstFocus.client.ts'

export interface ArticleActions {
  byKey: Partial<Record<QueueAction, () => void>>
  /** For that many weeks. */
  snooze: (weeks: number) => void
}

export function useArticleActions(
  props: ArticleProps,
  article: EditedArticle,
  openBody: () => void,
): ArticleActions {
  const { line, onBack, onReopened, onSettled, today } = props
  const { locale, translate } = useDesk()
  const { openModal } = useModal()
  const { ask } = useUndo()
  const edit = useEdit(line.id, () => onSettled('snoozed'))
  const restore = useEdit(line.id, onReopened)
  const [isLeaving, setLeaving] = useState(false)

  async function afterSave(action: () => Promise<void> | void): Promise<void> {
    if (isLeaving || article.isBusy) {
      return
    }
    setLeaving(true)
    const problem = article.isDirty ? await article.save() : null
    if (problem) {
      focusProblem(problem.fields)
    } else {
      await action()
    }
    setLeaving(false)
  }

  async function republish(): Promise<void> {
    const missing = firstMissing(article.refusals)
    if (article.isBusy || isLeaving) {
      return
    }
    if (missing) {
      focusField(missing)
      return
    }
    const problem = await article.republish()
    if (!problem) {
      writeMark(line.id, { choice: { mode: article.mode } })
      ask()
      onSettled('republished')
    } else if (problem.kind === 'moved') {
      toast.error(problem.message)
      onSettled('taken')
    } else {
      focusProblem(problem.fields)
    }
  }

  const snooze = (weeks: number) =>
    void afterSave(async () => {
      const day = addDays(today, weeks * 7)
      if (await edit({ snoozedUntil: noonOf(day) })) {
        toast.success(
          translate('snoozed', { date: shortDay(day, 'day', locale), title: line.title }),
          undoAction(translate('undo'), () => void restore({ snoozedUntil: null })),
        )
      }
    })
  return {
    byKey: {
      back: onBack && (() => void afterSave(onBack)),
      body: () => void afterSave(openBody),
      later: () => snooze(1),
      next: () => void afterSave(() => onSettled('passed')),
      republish: () => void republish(),
      schedule: () => void afterSave(() => openModal(scheduleSlug(line.id))),
      waive: () => void afterSave(() => openModal(waiveSlug(line.id))),
    },
    snooze,
  }
}

export function scheduleSlug(id: string): string {
  return `offprint-queue-schedule-${id}`
}

export function waiveSlug(id: string): string {
  return `offprint-queue-waive-${id}`
}

function focusProblem(fields: Record<string, string>): void {
  const [path] = Object.keys(fields)
  const name = path?.split('.')[0]
  const field = name && document.querySelector(`.offprint-queue [data-field="${name}"]`)
  if (field) {
    field.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus()
  }
}
