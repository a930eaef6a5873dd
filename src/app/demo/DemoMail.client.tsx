'use client'
// A mail of the demo as its recipient sees it: its head, and its HTML or its text.
import { useState } from 'react'

import type { Translate } from '../languages/translateFor.ts'
import type { DemoMail as Mail } from './mails.ts'

interface Props {
  mail: Mail
  translate: Translate
}

export function DemoMail({ mail, translate }: Props) {
  const [isPlain, setPlain] = useState(false)
  const { from, html, replyTo, subject, text, to } = mail
  const head = [
    [translate('demoFrom'), from],
    [translate('demoTo'), to.join(', ')],
    [translate('demoReplyTo'), replyTo],
  ] as const
  return (
    <article className="offprint-demo-mail">
      <header>
        <h3>{subject}</h3>
        <dl>
          {head.map(([name, value]) =>
            value ? (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
        {html && text ? (
          <p>
            <button aria-pressed={!isPlain} onClick={() => setPlain(false)} type="button">
              HTML
            </button>
            <button aria-pressed={isPlain} onClick={() => setPlain(true)} type="button">
              {translate('demoText')}
            </button>
          </p>
        ) : null}
      </header>
      {html && !isPlain ? <Page html={html} title={subject} /> : <Plain text={text} />}
    </article>
  )
}

/** Without scripts; its links open in a new tab, as in a mail program. */
function Page({ html, title }: { html: string; title: string }) {
  return (
    <iframe
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={html.replace('<head>', '<head><base target="_blank">')}
      title={title}
    />
  )
}

/** Every second part is an address. */
function Plain({ text }: { text: string }) {
  return (
    <pre>
      {text.split(/(https?:\/\/[^\s<>"()]+)/).map((part, n) =>
        n % 2 === 1 ? (
          <a href={part} key={n} rel="noreferrer" target="_blank">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  )
}
