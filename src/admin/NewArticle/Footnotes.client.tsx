'use client'
// The footnotes with their printed labels; those without a place in the text come first to the eye.
import type { Work } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'

export function Footnotes({ work: { shown } }: { work: Work }) {
  const { translate } = useTranslator()
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
          : translate(
              footnotes.length === 1 ? 'intake-footnotes-count-one' : 'intake-footnotes-count',
              { count },
            )}
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
