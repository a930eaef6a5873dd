'use client'
// Who signs the article: authors, and the byline as printed, offered from their affiliations on that day.
import type { FormField } from './missing.ts'
import type { FormProps } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { AuthorsField } from './AuthorsField.client.tsx'
import { Field, Offer } from './Field.client.tsx'
import { nextMissing } from './missing.ts'
import { useByline, useUsualAuthors } from './useByline.client.ts'
import { focusField } from './useFirstFocus.client.ts'
import { withAuthors } from './values.ts'

type Props = Pick<FormProps, 'messages' | 'names' | 'onChange' | 'readable' | 'values'>

export function BylineField({ messages, names, onChange, readable, values }: Props) {
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
