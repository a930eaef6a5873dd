/** @jsxImportSource preact */
// One article in the HTML of a digest.
import type { DigestAction, DigestLine } from '../../types/digest.ts'

import { useStyles } from './styles.ts'
import { Table } from './Table.tsx'

export function ArticleLine({ line, todoLabel }: { line: DigestLine; todoLabel: string }) {
  const { hint, ink, small } = useStyles()
  const { facts, obstacles, title, todo } = line
  return (
    <Table style={{ paddingTop: '14px' }}>
      <h3
        className="ink"
        style={{ ...ink, fontSize: '16px', lineHeight: '23px', overflowWrap: 'anywhere' }}
      >
        {title}
      </h3>
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
    </Table>
  )
}

function Actions({ line: { action, isOwed, others, title } }: { line: DigestLine }) {
  const { button, quietButton, small } = useStyles()
  return (
    <p style={{ ...small, lineHeight: '40px', paddingTop: '4px' }}>
      <a
        aria-label={`${action.label}: ${title}`}
        className={isOwed ? 'button' : 'button-quiet'}
        href={action.href}
        style={isOwed ? button : quietButton}
        target="_blank"
      >
        {action.label}
      </a>
      {others.map((other) => (
        <OtherAction action={other} key={other.label} title={title} />
      ))}
    </p>
  )
}

function OtherAction({ action: { href, label }, title }: { action: DigestAction; title: string }) {
  const { link } = useStyles()
  return (
    <span>
      {'\u00a0\u00a0 '}
      <a
        aria-label={`${label}: ${title}`}
        className="link"
        href={href}
        style={link}
        target="_blank"
      >
        {label}
      </a>
    </span>
  )
}
