'use client'
// The mails of the demo in a dialog: a list, and the one that was chosen as its recipient sees it.
import { useEffect, useRef, useState } from 'react'

import type { DemoMail } from './mails.ts'
import type { DemoWords } from './words.ts'

interface Props {
  close: () => void
  mails: DemoMail[]
  words: DemoWords
}

export function DemoInbox({ close, mails, words }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, choose] = useState<string>()
  const mail = mails.find(({ id }) => id === chosen) ?? mails[0]
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog aria-label={words.inbox} className="offprint-demo-inbox" onClose={close} ref={dialog}>
      <header>
        <h2>{words.inbox}</h2>
        <button onClick={() => dialog.current?.close()} type="button">
          {words.close}
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
          <Mail mail={mail} />
        </div>
      ) : (
        <p>{words.empty}</p>
      )}
    </dialog>
  )
}

/** Without scripts; its links open in a new tab, as in a mail program. */
function Mail({ mail }: { mail: DemoMail }) {
  return mail.html ? (
    <iframe
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={mail.html.replace('<head>', '<head><base target="_blank">')}
      title={mail.subject}
    />
  ) : (
    <pre>{mail.text}</pre>
  )
}
