/** @jsxImportSource preact */
// A mail that asks for one thing: why, a button with its address below it, and what else is to be known.
import type { Payload } from 'payload'

import type { MailSite } from './styles.ts'

import { readOwnSite } from '../../blog/face/readFace.ts'
import { MailPage, renderMail } from './MailPage.tsx'
import { broken, useStyles } from './styles.ts'

export interface ButtonMail {
  /** Sentences below the button. */
  after: string[]
  /** Sentences above it. */
  before: string[]
  button: { href: string; label: string }
  /** A language tag. */
  language: string
  subject: string
}

/**
 * A mail with one button, in the name, colours and fonts of the blog: for mails of your own.
 * @param write from the name of the blog
 * @example const mail = await renderBlogMail(payload, (name) => ({ …, subject: `Welcome to ${name}` }))
 */
export async function renderBlogMail(
  payload: Payload,
  write: (name: string) => ButtonMail,
): Promise<RenderedMail> {
  const site = await readOwnSite(payload)
  return renderButtonMail(write(site.name), site)
}

export interface RenderedMail {
  html: string
  subject: string
  text: string
}

export function renderButtonMail(mail: ButtonMail, site: MailSite): RenderedMail {
  const { after, before, button, subject } = mail
  return {
    html: renderMail(<ButtonPage {...mail} />, site),
    subject,
    text: `${[...before, button.href, ...after].join('\n\n')}\n`,
  }
}

function ButtonPage({ after, before, button: { href, label }, language, subject }: ButtonMail) {
  const { button, link, small, text } = useStyles()
  return (
    <MailPage language={language} subject={subject}>
      {before.map((sentence) => (
        <p className="ink" key={sentence} style={{ ...text, ...broken }}>
          {sentence}
        </p>
      ))}
      <p style={{ margin: '16px 0' }}>
        <a className="button" href={href} style={button} target="_blank">
          {label}
        </a>
      </p>
      <p className="faint" style={{ ...small, ...broken }}>
        <a className="link" href={href} style={link} target="_blank">
          {href}
        </a>
      </p>
      {after.map((sentence) => (
        <p className="faint" key={sentence} style={{ ...small, ...broken, marginTop: '16px' }}>
          {sentence}
        </p>
      ))}
    </MailPage>
  )
}
