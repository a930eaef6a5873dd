/** @jsxImportSource preact */
// The text of a letter as HTML, in the look of the digest.
import type { ComponentChildren } from 'preact'

import { MailPage } from '../reminders/digest/MailPage.tsx'
import { broken, useStyles } from '../reminders/digest/styles.ts'

interface Props {
  /** On the button, which stands for a paragraph that is nothing but `href`. */
  answer: string
  href: string
  language: string
  subject: string
  text: string
}

export function LetterMail({ language, subject, text, ...target }: Props) {
  return (
    <MailPage language={language} subject={subject}>
      {text.split('\n\n').map((paragraph, n) => (
        <Paragraph key={n} text={paragraph.trim()} {...target} />
      ))}
    </MailPage>
  )
}

function Paragraph({ answer, href, text }: Pick<Props, 'answer' | 'href' | 'text'>) {
  const { text: body } = useStyles()
  const [first = '', ...others] = text.split('\n')
  if (text === href) {
    return <Answer href={href} label={answer} />
  }
  if (/^(?:\*|\d+\.) /.test(first) && others.length > 0 && others.every(isIndented)) {
    return <Entry lines={others} title={first.replace(/^\* /, '')} />
  }
  return (
    <p className="ink" style={{ ...body, ...block }}>
      {[first, ...others].map((line, n) => (
        <Line isFirst={n === 0} key={n} text={line} />
      ))}
    </p>
  )
}

/** An article, and what is said of it. */
function Entry({ lines, title }: { lines: string[]; title: string }) {
  const { small, text } = useStyles()
  return (
    <>
      <p className="ink" style={{ ...text, ...broken, fontWeight: 600 }}>
        {title}
      </p>
      <p className="faint" style={{ ...small, ...block }}>
        {lines.map((line, n) => (
          <Line isFirst={n === 0} key={n} text={line.trim()} />
        ))}
      </p>
    </>
  )
}

/** The address too: whoever distrusts buttons sees where it leads. */
function Answer({ href, label }: { href: string; label: string }) {
  const { button, small } = useStyles()
  return (
    <>
      <p style={{ margin: '4px 0 8px' }}>
        <a className="button" href={href} style={{ ...button, padding: '11px 24px' }}>
          {label}
        </a>
      </p>
      <p className="faint" style={{ ...small, ...block }}>
        <Link href={href} />
      </p>
    </>
  )
}

function Line({ isFirst, text }: { isFirst: boolean; text: string }) {
  return (
    <>
      {isFirst ? null : <br />}
      {partsOf(text).map((part, n) => (n % 2 === 1 ? <Link href={part} key={n} /> : part))}
    </>
  )
}

function Link({ href }: { href: string }): ComponentChildren {
  const { link } = useStyles()
  return (
    <a className="link" href={href} style={link}>
      {href}
    </a>
  )
}

/** Every second part is an address. It ends before the brackets and the stop of a sentence. */
function partsOf(line: string): string[] {
  return isAddress.test(line) ? ['', line] : line.split(/(https?:\/\/[^\s<>"()]*[^\s<>"().,;:!?])/)
}

const isAddress = /^https?:\/\/[^\s<>"]+$/

function isIndented(line: string): boolean {
  return line.startsWith('   ')
}

const block = { ...broken, margin: '0 0 16px' }
