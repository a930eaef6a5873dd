// Renders a digest as HTML: one narrow column, light and dark, without pictures or anything loaded from elsewhere.
import { Body, Container, Head, Heading, Hr, Html, Link, Section } from '@react-email/components'

import type { Digest, DigestLine, DigestSection } from './digest.ts'

const font = 'Helvetica, Arial, sans-serif'

/** For mail programs that support dark mode; others use the inline styles. */
const dark = `
  @media (prefers-color-scheme: dark) {
    .page, .page > table > tbody > tr > td { background-color: #16181b !important; }
    .ink { color: #eceef0 !important; }
    .faint { color: #a9b0b7 !important; }
    .hint { color: #f0b48c !important; }
    .link { color: #8fc1ff !important; }
    .button { background-color: #8fc1ff !important; border-color: #8fc1ff !important; color: #10151b !important; }
    .button-quiet { background-color: #16181b !important; border-color: #8fc1ff !important; color: #8fc1ff !important; }
    .rule { border-color: #3a4047 !important; }
  }
`

const ink = { color: '#1b1f23', fontFamily: font, margin: 0 }
const text = { ...ink, fontSize: '16px', lineHeight: '24px' }
const small = { ...ink, color: '#59626b', fontSize: '14px', lineHeight: '21px' }
const hint = { ...small, color: '#8f3f0b' }
const link = { color: '#0b57a4', fontFamily: font, textDecoration: 'underline' }

const button = {
  backgroundColor: '#0b57a4',
  border: '1px solid #0b57a4',
  borderRadius: '4px',
  color: '#ffffff',
  display: 'inline-block',
  fontFamily: font,
  fontSize: '15px',
  fontWeight: 600,
  lineHeight: '20px',
  padding: '8px 13px',
  textDecoration: 'none',
}

const quiet = { ...button, backgroundColor: '#ffffff', color: '#0b57a4' }

export function DigestMail({ digest }: { digest: Digest }) {
  const { admin, greeting, intro, language, sections, subject, todoLabel } = digest
  return (
    <Html lang={language}>
      <Head>
        <meta content="light dark" name="color-scheme" />
        <meta content="light dark" name="supported-color-schemes" />
        <title>{subject}</title>
        <style>{dark}</style>
      </Head>
      <Body className="page" style={{ backgroundColor: '#ffffff', margin: 0, padding: '0 12px' }}>
        <Container style={{ maxWidth: '600px', padding: '24px 0', width: '100%' }}>
          <p className="ink" style={text}>
            {greeting}
          </p>
          <p className="ink" style={{ ...text, marginTop: '8px' }}>
            {intro}
          </p>
          {sections.map((section) => (
            <ArticleLines key={section.heading} section={section} todoLabel={todoLabel} />
          ))}
          <p style={{ ...text, marginTop: '28px' }}>
            <Link className="link" href={admin.href} style={link}>
              {admin.label}
            </Link>
          </p>
          <Footer digest={digest} />
        </Container>
      </Body>
    </Html>
  )
}

function ArticleLines({ section, todoLabel }: { section: DigestSection; todoLabel: string }) {
  const { heading, lines, more } = section
  return (
    <Section>
      <Heading
        as="h2"
        className="ink"
        style={{ ...ink, fontSize: '18px', lineHeight: '26px', paddingTop: '28px' }}
      >
        {heading}
      </Heading>
      {lines.map((line) => (
        <ArticleLine key={line.id} line={line} todoLabel={todoLabel} />
      ))}
      {more ? (
        <p className="faint" style={{ ...small, marginTop: '12px' }}>
          {more}
        </p>
      ) : null}
    </Section>
  )
}

function ArticleLine({ line, todoLabel }: { line: DigestLine; todoLabel: string }) {
  const { action, facts, isOwed, obstacles, others, title, todo } = line
  return (
    <Section style={{ paddingTop: '14px' }}>
      <Heading
        as="h3"
        className="ink"
        style={{ ...ink, fontSize: '16px', lineHeight: '23px', overflowWrap: 'anywhere' }}
      >
        {title}
      </Heading>
      <p className="faint" style={{ ...small, overflowWrap: 'anywhere' }}>
        {facts}
      </p>
      {obstacles.map((sentence) => (
        <p className="hint" key={sentence} style={hint}>
          {sentence}
        </p>
      ))}
      {todo.length > 0 ? (
        <p className="faint" style={small}>
          {todoLabel} {todo.join(' ')}
        </p>
      ) : null}
      <p style={{ ...small, lineHeight: '40px', paddingTop: '4px' }}>
        <Link
          aria-label={`${action.label}: ${title}`}
          className={isOwed ? 'button' : 'button-quiet'}
          href={action.href}
          style={isOwed ? button : quiet}
        >
          {action.label}
        </Link>
        {others.map(({ href, label }) => (
          <span key={label}>
            {'\u00a0\u00a0 '}
            <Link aria-label={`${label}: ${title}`} className="link" href={href} style={link}>
              {label}
            </Link>
          </span>
        ))}
      </p>
    </Section>
  )
}

function Footer({ digest: { unsubscribe, why } }: { digest: Digest }) {
  return (
    <>
      <Hr className="rule" style={{ borderColor: '#d6dade', margin: '28px 0 16px' }} />
      <p className="faint" style={{ ...small, overflowWrap: 'anywhere' }}>
        {why}{' '}
        <Link className="link" href={unsubscribe.href} style={link}>
          {unsubscribe.label}
        </Link>
      </p>
    </>
  )
}
