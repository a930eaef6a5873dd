'use client'
// What can be done with the article that is shown. What was typed is saved first.
import { toast, useModal } from '@payloadcms/ui'
import { useRef } from 'react'

import type { ID } from '../../types.ts'
import type { QueueAction } from './keys.ts'
import type { ArticleProps } from './types.ts'
import type { EditedArticle } from './useArticle.client.ts'

import { addDays, noonOf } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { writeMark } from '../moves/afterMove.client.ts'
import { useEdit } from '../moves/useEdit.client.ts'
import { undoAction } from '../parts/undoAction.ts'
import { useUndo } from '../Undo/UndoProvider.client.tsx'
import { firstMissing, mayRepublish } from './missing.ts'
import { focusField } from './useFirstFocus.client.ts'

export interface ArticleActions {
  /** Without what the role of the user does not allow. */
  byKey: Partial<Record<QueueAction, () => void>>
  /** Until that day, `YYYY-MM-DD`. */
  snooze: (day: string) => void
}

export function useArticleActions(
  props: ArticleProps,
  article: EditedArticle,
  openBody: () => void,
): ArticleActions {
  const { line, onBack, onSettled } = props
  const { openModal } = useModal()
  const afterSave = useAfterSave(article)
  const republish = useRepublish(props, article)
  const mayMove = mayRepublish(props.item.outlook)
  const snoozeUntil = useSnooze(props)
  const snooze = (day: string) => void afterSave(() => snoozeUntil(day))
  return {
    byKey: {
      back: onBack && (() => void afterSave(onBack)),
      body: () => void afterSave(openBody),
      later: () => snooze(addDays(props.today, 7)),
      next: () => void afterSave(() => onSettled('passed')),
      republish: mayMove ? () => void republish() : undefined,
      schedule: mayMove ? () => void afterSave(() => openModal(scheduleSlug(line.id))) : undefined,
      waive: () => void afterSave(() => openModal(waiveSlug(line.id))),
    },
    snooze,
  }
}

type Action = () => Promise<void> | void

/** One action at a time, and none where what was typed could not be stored. */
function useAfterSave(article: EditedArticle): (action: Action) => Promise<void> {
  const isActing = useRef(false)
  return async (action) => {
    if (isActing.current || article.isPending) {
      return
    }
    isActing.current = true
    const problem = article.isDirty ? await article.save() : null
    if (problem) {
      focusProblem(problem.fields)
    } else {
      await action()
    }
    isActing.current = false
  }
}

/** At once where nothing is missing; otherwise it goes to what is. */
function useRepublish({ line, onSettled }: ArticleProps, article: EditedArticle) {
  const { ask } = useUndo()
  const isMoving = useRef(false)
  return async () => {
    const missing = firstMissing(article.refusals)
    if (missing) {
      focusField(missing)
      return
    }
    if (isMoving.current || article.isPending) {
      return
    }
    isMoving.current = true
    const problem = await article.republish()
    isMoving.current = false
    if (!problem) {
      writeMark(line.id, { choice: { plan: article.mode } })
      ask()
      onSettled('republished')
    } else if (problem.kind === 'moved') {
      toast.error(problem.message)
      onSettled('taken')
    } else {
      focusProblem(problem.fields)
    }
  }
}

function useSnooze({ line, onReopened, onSettled }: ArticleProps) {
  const { locale, translate } = useTranslator()
  const edit = useEdit(line.id, () => onSettled('snoozed'))
  const restore = useEdit(line.id, onReopened)
  return async (day: string) => {
    if (await edit({ snoozedUntil: noonOf(day) })) {
      toast.success(
        translate('snoozed', { date: shortDay(day, 'day', locale), title: line.title }),
        undoAction(translate('undo'), () => void restore({ snoozedUntil: null })),
      )
    }
  }
}

export function scheduleSlug(id: ID): string {
  return `offprint-queue-schedule-${id}`
}

export function waiveSlug(id: ID): string {
  return `offprint-queue-waive-${id}`
}

function focusProblem(fields: Record<string, string>): void {
  const [path] = Object.keys(fields)
  const name = path?.split('.')[0]
  const field = name && document.querySelector(`.offprint-queue [data-field="${name}"]`)
  if (field) {
    field.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus()
  }
}
