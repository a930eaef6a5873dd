/** @jsxImportSource preact */
// An issue as HTML, in the look of the digest.
import type { Issue, IssueLine } from './issue.ts'

import { inLanguage } from '../../blog/pages/languages.ts'
import { MailPage } from '../../reminders/digest/MailPage.tsx'
import { broken, useStyles } from '../../reminders/digest/styles.ts'

export function IssueMail({ issue }: { issue: Issue }) {
  const { introduction, language, lines, subject } = issue
  const { link, rule, small, text } = useStyles()
  return (
    <MailPage language={language} subject={subject}>
      {introduction.map((paragraph, n) => (
        <p className="ink" key={n} style={{ ...text, ...block }}>
          {paragraph}
        </p>
      ))}
      {lines.map((line) => (
        <Post key={line.href} line={line} />
      ))}
      <hr className="rule" style={rule} />
      <p className="faint" style={small}>
        {issue.why}{' '}
        <a className="link" href={issue.manage.href} style={link} target="_blank">
          {issue.manage.label}
        </a>
      </p>
    </MailPage>
  )
}

function Post({ line: { facts, href, language, note, read, title } }: { line: IssueLine }) {
  const { ink, link, small, text } = useStyles()
  return (
    <>
      <h2
        className="ink"
        style={{ ...ink, ...broken, fontSize: '20px', lineHeight: '27px', paddingTop: '20px' }}
        {...inLanguage(language)}
      >
        <a className="link" href={href} style={link} target="_blank">
          {title}
        </a>
      </h2>
      <p className="faint" style={{ ...small, ...broken, marginBottom: '8px' }}>
        {facts}
      </p>
      {note.map((paragraph, n) => (
        <p className="ink" key={n} style={{ ...text, ...block }} {...inLanguage(language)}>
          {paragraph}
        </p>
      ))}
      <p style={{ ...text, ...block }}>
        <a
          aria-label={`${read}: ${title}`}
          className="link"
          href={href}
          style={link}
          target="_blank"
        >
          {read}
        </a>
      </p>
    </>
  )
}

const block = { ...broken, margin: '0 0 12px' }
