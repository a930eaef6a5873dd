// Renders a digest as HTML: one narrow column, light and dark, without pictures or anything loaded from elsewhere.
import { Body, Container, Head, Heading, Hr, Html, Link, Section } from '@react-email/components'

import type { Digest, DigestSection } from '../../types/digest.ts'

import { ArticleLine } from './ArticleLine.tsx'
import { dark, ink, link, small, text } from './styles.ts'

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
