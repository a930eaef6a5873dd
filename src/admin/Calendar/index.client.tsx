'use client'
// Around the table of a month: a scheduled article is dragged to another day, or its menu asks for one.
import { useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { type MouseEvent, type ReactNode, useEffect, useRef, useState, useTransition } from 'react'

import { isPlainClick } from '../hooks/isPlainClick.ts'
import { useClosed, useFirstInput } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { ScheduleForm } from '../parts/ScheduleForm.client.tsx'
import { useDragging } from '../parts/useDragging.client.ts'
import { type Movable, useMoveDay } from './useMoveDay.client.ts'

const slug = 'offprint-calendar-move'

export function Calendar({ children }: { children: ReactNode }) {
  const { translate } = useTranslator()
  const { closeModal, isModalOpen, openModal } = useModal()
  const router = useRouter()
  const [isLoading, startLoading] = useTransition()
  const [chosen, setChosen] = useState<Movable | null>(null)
  const moved = useRef<null | string>(null)
  const move = useMoveDay((id) => {
    moved.current = id
    startLoading(() => router.refresh())
  })
  // Its button is another one in another day.
  useEffect(() => {
    if (!isLoading && moved.current) {
      const line = document.querySelector(`[data-article="${CSS.escape(moved.current)}"]`)
      line?.querySelector('button')?.focus()
      moved.current = null
    }
  }, [isLoading])
  const { listeners } = useDragging({
    itemAt: movableAt,
    onDrop: (article, day) => void move(article, day),
    placeAt: dayAt,
  })
  useClosed(isModalOpen(slug), () => setChosen(null))
  const click = (event: MouseEvent) => {
    const target = event.target as Element
    const link = target.closest<HTMLAnchorElement>('li a')
    const article = target.closest('button') ? movableAt(target) : null
    if (link && isPlainClick(event)) {
      event.preventDefault()
      router.push(link.href)
    } else if (article) {
      setChosen(article)
      openModal(slug)
    }
  }
  return (
    <div
      aria-busy={isLoading}
      className="offprint-calendar"
      data-responds
      {...listeners}
      onClick={click}
      role="presentation"
    >
      {children}
      <NamedDrawer gutter isSmall slug={slug} title={translate('queue-schedule-title')}>
        {chosen ? (
          <DayForm
            article={chosen}
            onCancel={() => closeModal(slug)}
            onConfirm={(day) => {
              closeModal(slug)
              void move(chosen, day)
            }}
          />
        ) : null}
      </NamedDrawer>
    </div>
  )
}

interface DayFormProps {
  article: Movable
  onCancel: () => void
  onConfirm: (day: string) => void
}

/** Mounted only while the drawer is open. */
function DayForm({ article: { day, title }, onCancel, onConfirm }: DayFormProps) {
  useFirstInput(slug)
  return (
    <div className="offprint-owed__waive">
      <p>{title}</p>
      <ScheduleForm
        initial={day}
        message=""
        onCancel={onCancel}
        onConfirm={(chosen) => onConfirm(chosen ?? day)}
      />
    </div>
  )
}

function dayAt(target: Element): string | undefined {
  return target.closest<HTMLElement>('[data-day]')?.dataset.day
}

function movableAt(target: Element): Movable | null {
  const line = target.closest<HTMLElement>('[data-article]')
  return line
    ? {
        id: line.dataset.article ?? '',
        day: dayAt(line) ?? '',
        title: line.querySelector('a')?.textContent ?? '',
      }
    : null
}
