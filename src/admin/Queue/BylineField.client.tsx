'use client'
// The authors who sign the article, in their order.
import type { ReactNode } from 'react'

import type { BylineEntry } from '../../types.ts'
import type { FormProps } from './types.ts'

import { idOf } from '../../domain/idOf.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, inputProps, SelectControl } from '../parts/Field.client.tsx'
import { Field, Offer, queueInputId } from './Field.client.tsx'
import { type FormField, nextMissing } from './missing.ts'
import { focusField } from './useFirstFocus.client.ts'
import {
  chosenIn,
  type Named,
  nameOptions,
  useByline,
  useUsualAuthors,
} from './useOffers.client.ts'
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
    <FieldFrame id={id} label={translate('authors')} message={message} name="byline">
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

type BylineProps = Pick<FormProps, 'messages' | 'names' | 'onChange' | 'readable' | 'values'>

/** Who signs the article: authors, and the byline as printed, offered from their affiliations on that day. */
export function BylineField({ messages, names, onChange, readable, values }: BylineProps) {
  const { translate } = useTranslator()
  const offer = useByline(values)
  const usual = useUsualAuthors(values.outlet, values.byline.length === 0)
  const take = (changes: Parameters<typeof onChange>[0], filled: FormField) => {
    onChange(changes)
    // The button goes away.
    focusField(nextMissing(messages, filled))
  }
  const missing = messages.bylineText && readable(messages.bylineText)
  return (
    <>
      <AuthorsField
        authors={names.authors}
        byline={values.byline}
        message={messages.byline && readable(messages.byline)}
        onChange={(byline) => onChange({ byline })}
      >
        {usual ? (
          <Offer
            line={usual.names.join(', ')}
            onTake={() => take({ byline: withAuthors([], usual.ids) }, 'byline')}
          />
        ) : null}
      </AuthorsField>
      <Field
        isLong
        label={translate('queue-byline-printed')}
        message={missing}
        name="bylineText"
        onChange={(bylineText) => onChange({ bylineText })}
        value={values.bylineText}
      >
        {offer === '' || values.bylineText.trim() ? null : (
          <Offer line={offer} onTake={() => take({ bylineText: offer }, 'bylineText')} />
        )}
      </Field>
    </>
  )
}
