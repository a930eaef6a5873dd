/** @jsxImportSource preact */
// An issue as HTML, in the look of the digest.
import type { Issue, IssueLine } from './issue.ts'

import { inLanguage } from '../../blog/pages/languages.ts'
import { MailPage } from '../../reminders/digest/MailPage.tsx'
import { ink, link, rule, small, type Style, text } from '../../reminders/digest/styles.ts'

export function IssueMail({ issue }: { issue: Issue }) {
  const { introduction, language, lines, site, subject } = issue
  return (
    <MailPage language={language} subject={subject}>
      <p style={{ ...text, ...broken, fontWeight: 600 }}>
        <a className="ink" href={site.href} style={plain} target="_blank">
          {site.name}
        </a>
      </p>
      <hr className="rule" style={{ ...rule, margin: '8px 0 16px' }} />
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
  return (
    <>
      <h2
        className="ink"
        style={{ ...ink, ...broken, fontSize: '20px', lineHeight: '27px', paddingTop: '20px' }}
        {...inLanguage(language)}
      >
        <a className="ink" href={href} style={plain} target="_blank">
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

/** Of long words; the older name is for Outlook and old phones. */
const broken: Style = { overflowWrap: 'anywhere', wordBreak: 'break-word' }
/** A title that leads somewhere: the line below the text says so. */
const plain: Style = { ...link, color: '#1b1f23', textDecoration: 'none' }
const block: Style = { ...broken, margin: '0 0 12px' }
