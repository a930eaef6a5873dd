/** @jsxImportSource preact */
// The same as HTML.
import { MailPage } from '../../reminders/digest/MailPage.tsx'
import { button, link, small, text } from '../../reminders/digest/styles.ts'

interface Props {
  confirm: string
  help: string
  href: string
  language: string
  subject: string
  why: string
}

export function ConfirmationMail({ confirm, help, href, language, subject, why }: Props) {
  return (
    <MailPage language={language} subject={subject}>
      <p className="ink" style={text}>
        {why}
      </p>
      <p style={{ margin: '16px 0' }}>
        <a className="button" href={href} style={button} target="_blank">
          {confirm}
        </a>
      </p>
      <p className="faint" style={{ ...small, overflowWrap: 'anywhere' }}>
        <a className="link" href={href} style={link} target="_blank">
          {href}
        </a>
      </p>
      <p className="faint" style={{ ...small, marginTop: '16px' }}>
        {help}
      </p>
    </MailPage>
  )
}
