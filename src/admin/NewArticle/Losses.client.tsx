'use client'
// What was left out, and what the server has to say of the source.
import { type LeftOut, leftOutReasons } from 'offprint-reader/document'

import type { IntakeState, Work } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'

export function Losses({ intake, work }: { intake: IntakeState; work: Work }) {
  const { counted, readable, translate } = useTranslator()
  const { images, pictures: placed } = work.shown
  const pictures = Math.max(images?.length ?? 0, placed?.length ?? 0)
  const sentences = [
    ...intake.warnings.map(readable),
    ...(pictures > 0 ? [counted('intake-pictures', pictures)] : []),
  ]
  return (
    <>
      <Sentences sentences={sentences} title={translate('intake-warnings')} />
      <LeftOutRows rows={work.shown.leftOut} />
      <Sentences
        sentences={intake.unplaced.map(({ line, text }) =>
          translate('intake-unplaced', { line: String(line), text }),
        )}
        title={translate('intake-lost')}
      />
    </>
  )
}

/** By reasons, of which what belongs to the text comes first and is open. */
const reasons = ['unread', ...leftOutReasons.filter((reason) => reason !== 'unread')] as const

/** Work that was stored before there were such rows has none. */
function LeftOutRows({ rows = [] }: { rows?: LeftOut[] }) {
  const { translate } = useTranslator()
  return rows.length === 0 ? null : (
    <section className="offprint-intake__losses">
      <h3>{translate('intake-lost')}</h3>
      {reasons.map((reason) => {
        const texts = rows.filter((row) => row.reason === reason)
        return texts.length === 0 ? null : (
          <details key={reason} open={reason === 'unread'}>
            <summary>
              {translate(`intake-left-out-${reason}`, { count: String(texts.length) })}
            </summary>
            <ul>
              {texts.map(({ text }, index) => (
                <li key={index}>{text}</li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

function Sentences({ sentences, title }: { sentences: string[]; title: string }) {
  return sentences.length === 0 ? null : (
    <section className="offprint-intake__losses">
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

/** The footnotes with their printed labels; those without a place in the text come first to the eye. */
export function Footnotes({ work: { shown } }: { work: Work }) {
  const { counted, translate } = useTranslator()
  const { footnotes } = shown
  if (footnotes.length === 0) {
    return <p className="offprint-intake__help">{translate('intake-footnotes-none')}</p>
  }
  const unpaired = footnotes.filter(({ references }) => references === 0).length
  const count = String(footnotes.length)
  return (
    <details className="offprint-intake__notes" open={unpaired > 0}>
      <summary>
        {unpaired > 0
          ? `${translate('intake-footnotes')}: ${count}, ${translate(
              'intake-footnotes-unpaired-count',
              { count: String(unpaired) },
            )}`
          : counted('intake-footnotes-count', footnotes.length)}
      </summary>
      <ol>
        {footnotes.map(({ label, list, references, text }, index) => (
          <li data-unpaired={references === 0} key={index}>
            <span className="offprint-intake__note-label">
              {label}
              {list === 'endnotes' ? ` (${translate('intake-footnotes-endnotes')})` : ''}
            </span>
            <span>
              {text}
              {references === 0 ? <strong> {translate('intake-footnotes-unpaired')}</strong> : null}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
