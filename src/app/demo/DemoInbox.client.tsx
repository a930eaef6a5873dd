'use client'
// The mails of the demo in a dialog: a list, and the one that was chosen as its recipient sees it.
import { useEffect, useRef, useState } from 'react'

import type { Translate } from '../languages/translateFor.ts'
import type { DemoMail as Mail } from './mails.ts'

import { DemoMail } from './DemoMail.client.tsx'

interface Props {
  close: () => void
  mails: Mail[]
  translate: Translate
}

export function DemoInbox({ close, mails, translate }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, choose] = useState<string>()
  const mail = mails.find(({ id }) => id === chosen) ?? mails[0]
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      aria-label={translate('demoInbox')}
      className="offprint-demo-inbox"
      onClose={close}
      ref={dialog}
    >
      <header>
        <h2>{translate('demoInbox')}</h2>
        <button onClick={() => dialog.current?.close()} type="button">
          {translate('demoClose')}
        </button>
      </header>
      {mail ? (
        <div className="offprint-demo-inbox__mails">
          <ul>
            {mails.map(({ id, subject, to }) => (
              <li key={id}>
                <button aria-pressed={id === mail.id} onClick={() => choose(id)} type="button">
                  <span>{to.join(', ')}</span>
                  {subject}
                </button>
              </li>
            ))}
          </ul>
          <DemoMail key={mail.id} mail={mail} translate={translate} />
        </div>
      ) : (
        <p>{translate('demoEmpty')}</p>
      )}
    </dialog>
  )
}
