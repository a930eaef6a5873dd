'use client'
// The bar at the bottom of the demo: moves the clock and shows the mails that were sent.
import { useAuth, useTranslation } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'

import { moveBrowserClock } from './browserClock.ts'
import { DemoInbox } from './DemoInbox.client.tsx'
import './index.scss'
import { useDemo } from './useDemo.client.ts'
import { demoWords } from './words.ts'

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
  const { advance, isBusy, state } = useDemo()
  const [isOpen, setOpen] = useState(false)
  const words = demoWords(i18n.language)
  const mails = state?.mails ?? []
  const now = state && new Date(state.now)
  return (
    <aside aria-label={words.demo} className="offprint-demo">
      <strong>{words.demo}</strong>
      <span aria-live="polite" className="offprint-demo__date">
        {now?.toLocaleDateString(i18n.language, { dateStyle: 'long' })}
      </span>
      {[1, 7, 14].map((days) => (
        <button disabled={isBusy} key={days} onClick={() => void advance(days)} type="button">
          {words.later(days)}
        </button>
      ))}
      <button
        aria-haspopup="dialog"
        className="offprint-demo__mails"
        onClick={() => setOpen(true)}
        type="button"
      >
        {words.inbox} ({mails.length})
      </button>
      {isOpen ? <DemoInbox close={() => setOpen(false)} mails={mails} words={words} /> : null}
    </aside>
  )
}
