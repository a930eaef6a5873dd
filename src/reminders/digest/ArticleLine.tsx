// One article in the HTML of a digest.
import { Heading, Link, Section } from '@react-email/components'

import type { DigestAction, DigestLine } from '../../types/digest.ts'

import { button, hint, ink, link, quietButton, small } from './styles.ts'

export function ArticleLine({ line, todoLabel }: { line: DigestLine; todoLabel: string }) {
  const { facts, obstacles, title, todo } = line
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
      <Actions line={line} />
    </Section>
  )
}

function Actions({ line: { action, isOwed, others, title } }: { line: DigestLine }) {
  return (
    <p style={{ ...small, lineHeight: '40px', paddingTop: '4px' }}>
      <Link
        aria-label={`${action.label}: ${title}`}
        className={isOwed ? 'button' : 'button-quiet'}
        href={action.href}
        style={isOwed ? button : quietButton}
      >
        {action.label}
      </Link>
      {others.map((other) => (
        <OtherAction action={other} key={other.label} title={title} />
      ))}
    </p>
  )
}

function OtherAction({ action: { href, label }, title }: { action: DigestAction; title: string }) {
  return (
    <span>
      {'\u00a0\u00a0 '}
      <Link aria-label={`${label}: ${title}`} className="link" href={href} style={link}>
        {label}
      </Link>
    </span>
  )
}
