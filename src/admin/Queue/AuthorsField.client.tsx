'use client'
// The authors who sign the article, in their order.
import type { ReactNode } from 'react'

import type { BylineEntry } from '../../types.ts'
import type { Named } from './useNames.client.ts'

import { idOf } from '../../domain/idOf.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { FieldFrame, inputId } from './Field.client.tsx'
import { withAuthors } from './values.ts'

interface Props {
  authors: Named[]
  byline: BylineEntry[]
  children: ReactNode
  message: string | undefined
  onChange: (byline: BylineEntry[]) => void
}

export function AuthorsField({ authors, byline, children, message, onChange }: Props) {
  const { translate } = useDesk()
  const id = inputId('byline')
  const chosen = byline.flatMap(({ author }) => idOf(author) ?? [])
  const others = authors.filter((author) => !chosen.includes(author.id))
  const nameOf = (author: string) => authors.find((one) => one.id === author)?.name ?? '…'
  return (
    <FieldFrame label={translate('queue-byline')} message={message} name="byline">
      {chosen.length > 0 ? (
        <ul className="offprint-queue__chosen">
          {chosen.map((author) => (
            <li key={author}>
              {nameOf(author)}
              <button
                aria-label={translate('queue-remove-author', { name: nameOf(author) })}
                onClick={() => {
                  onChange(byline.filter((row) => idOf(row.author) !== author))
                  document.getElementById(id)?.focus()
                }}
                type="button"
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <select
        aria-describedby={message ? `${id}-message` : undefined}
        aria-invalid={message ? true : undefined}
        className="offprint-queue__input"
        id={id}
        onChange={(event) => onChange(withAuthors(byline, [...chosen, event.target.value]))}
        value=""
      >
        <option value="">{translate('queue-add-author')}</option>
        {others.map((author) => (
          <option key={author.id} value={author.id}>
            {author.name}
          </option>
        ))}
      </select>
      {children}
    </FieldFrame>
  )
}
