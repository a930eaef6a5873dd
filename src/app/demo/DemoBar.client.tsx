'use client'
// The bar at the bottom of the demo: moves the clock and shows the mails that were sent.
import { useAuth, useTranslation } from '@payloadcms/ui'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'

import { translateFor } from '../languages/translateFor.ts'
import { moveBrowserClock } from './browserClock.ts'
import { DemoInbox } from './DemoInbox.client.tsx'
import './index.scss'
import { useDemo } from './useDemo.client.ts'

interface Props {
  /** The clock of the server, in milliseconds before this computer's. */
  ahead: number
  children: ReactNode
}

export function DemoBarClient({ ahead, children }: Props) {
  moveBrowserClock(ahead)
  const { user } = useAuth()
  return (
    <>
      {children}
      {user ? <Bar /> : null}
    </>
  )
}

function Bar() {
  const { i18n } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { advance, isBusy, state } = useDemo(isOpen)
  const bar = useRef<HTMLElement>(null)
  useFoot(bar)
  const translate = translateFor(i18n)
  const mails = state?.mails ?? []
  const now = state && new Date(state.now)
  return (
    <aside aria-label={translate('demo')} className="offprint-demo" ref={bar}>
      <strong>{translate('demo')}</strong>
      <span aria-live="polite" className="offprint-demo__date">
        {now ? (
          <Sized
            long={dayIn(i18n.language, now, { ...day, year: 'numeric' })}
            short={dayIn(i18n.language, now, day)}
          />
        ) : null}
      </span>
      {[1, 7, 14].map((days) => (
        <button
          disabled={isBusy || !state}
          key={days}
          onClick={() => void advance(days)}
          type="button"
        >
          <Sized
            long={translate('demoLater', { count: days })}
            short={translate('demoPlus', { count: days })}
          />
        </button>
      ))}
      <button
        aria-haspopup="dialog"
        className="offprint-demo__mails"
        onClick={() => setOpen(true)}
        type="button"
      >
        {translate('demoInbox')} ({mails.length})
      </button>
      {isOpen ? (
        <DemoInbox close={() => setOpen(false)} mails={mails} translate={translate} />
      ) : null}
    </aside>
  )
}

const day = { day: 'numeric', month: 'short' } as const

/** As the rest of the admin panel writes it: in English with the day first. */
function dayIn(language: string, date: Date, format: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(language, format).formatToParts(date)
  const valueOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.value
  return language.startsWith('en')
    ? ['day', 'month', 'year'].map(valueOf).filter(Boolean).join(' ')
    : parts.map(({ value }) => value).join('')
}

/** The short words are shown on narrow screens. */
function Sized({ long, short }: { long: string; short: string }) {
  return (
    <>
      <span className="offprint-demo__long">{long}</span>
      <span className="offprint-demo__short">{short}</span>
    </>
  )
}

/** What sticks to the foot of a page stays above the bar: `--offprint-foot`. */
function useFoot(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { style } = document.documentElement
    const observer = new ResizeObserver(() =>
      style.setProperty('--offprint-foot', `${bar.current?.offsetHeight ?? 0}px`),
    )
    if (bar.current) {
      observer.observe(bar.current)
    }
    return () => {
      observer.disconnect()
      style.removeProperty('--offprint-foot')
    }
  }, [bar])
}
