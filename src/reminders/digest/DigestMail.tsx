/** @jsxImportSource preact */
// A digest as HTML.
import type { Digest, DigestSection } from '../../types/digest.ts'

import { ArticleLine } from './ArticleLine.tsx'
import { MailPage } from './MailPage.tsx'
import { useStyles } from './styles.ts'
import { Table } from './Table.tsx'

export function DigestMail({ digest }: { digest: Digest }) {
  const { admin, greeting, intro, language, pace, sections, subject, todoLabel } = digest
  const { link, small, text } = useStyles()
  return (
    <MailPage language={language} subject={subject}>
      <p className="ink" style={text}>
        {greeting}
      </p>
      <p className="ink" style={{ ...text, marginTop: '8px' }}>
        {intro}
      </p>
      {pace ? (
        <p className="faint" style={{ ...small, marginTop: '8px' }}>
          {pace}
        </p>
      ) : null}
      {sections.map((section) => (
        <ArticleLines key={section.heading} section={section} todoLabel={todoLabel} />
      ))}
      <p style={{ ...text, marginTop: '28px' }}>
        <a className="link" href={admin.href} style={link} target="_blank">
          {admin.label}
        </a>
      </p>
      <Footer digest={digest} />
    </MailPage>
  )
}

function ArticleLines({ section, todoLabel }: { section: DigestSection; todoLabel: string }) {
  const { heading, lines, more } = section
  const { ink, small } = useStyles()
  return (
    <Table>
      <h2
        className="ink"
        style={{ ...ink, fontSize: '18px', lineHeight: '26px', paddingTop: '28px' }}
      >
        {heading}
      </h2>
      {lines.map((line) => (
        <ArticleLine key={line.id} line={line} todoLabel={todoLabel} />
      ))}
      {more ? (
        <p className="faint" style={{ ...small, marginTop: '12px' }}>
          {more}
        </p>
      ) : null}
    </Table>
  )
}

function Footer({ digest: { unsubscribe, why } }: { digest: Digest }) {
  const { link, rule, small } = useStyles()
  return (
    <>
      <hr className="rule" style={rule} />
      <p className="faint" style={{ ...small, overflowWrap: 'anywhere' }}>
        {why}{' '}
        <a className="link" href={unsubscribe.href} style={link} target="_blank">
          {unsubscribe.label}
        </a>
      </p>
    </>
  )
}
