'use client'
// The authors who sign the article, in their order.
import type { ReactNode } from 'react'

import type { BylineEntry } from '../../types.ts'
import type { Named } from './useNames.client.ts'

import { idOf } from '../../domain/idOf.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, inputProps, SelectControl } from '../parts/Field.client.tsx'
import { queueInputId } from './Field.client.tsx'
import { chosenIn, nameOptions } from './useNames.client.ts'
import { withAuthors } from './values.ts'

interface Props {
  authors: Named[]
  byline: BylineEntry[]
  children: ReactNode
  message: string | undefined
  onChange: (byline: BylineEntry[]) => void
}

export function AuthorsField({ authors, byline, children, message, onChange }: Props) {
  const { translate } = useTranslator()
  const id = queueInputId('byline')
  const chosen = byline.flatMap(({ author }) => idOf(author) ?? [])
  const others = authors.filter((author) => !chosen.includes(author.id))
  const nameOf = (author: string) => authors.find((one) => one.id === author)?.name ?? '…'
  return (
    <FieldFrame id={id} label={translate('queue-byline')} message={message} name="byline">
      <Chosen
        authors={chosen.map((author) => ({ id: author, name: nameOf(author) }))}
        onRemove={(author) => {
          onChange(byline.filter((row) => idOf(row.author) !== author))
          // The button goes away.
          document.getElementById(id)?.focus()
        }}
      />
      <SelectControl
        {...inputProps(id, message)}
        onChange={(value) => {
          const author = chosenIn(authors, value)
          onChange(withAuthors(byline, author === undefined ? chosen : [...chosen, author]))
        }}
        options={[{ label: translate('queue-add-author'), value: '' }, ...nameOptions(others)]}
        value=""
      />
      {children}
    </FieldFrame>
  )
}

function Chosen({ authors, onRemove }: { authors: Named[]; onRemove: (id: string) => void }) {
  const { translate } = useTranslator()
  return authors.length === 0 ? null : (
    <ul className="offprint-queue__chosen">
      {authors.map(({ id, name }) => (
        <li key={id}>
          {name}
          <button
            aria-label={translate('queue-remove-author', { name })}
            onClick={() => onRemove(id)}
            type="button"
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}
