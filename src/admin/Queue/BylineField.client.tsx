'use client'
// Who signs the article: authors, and the byline as printed, offered from their affiliations on that day.
import { Button, RelationshipInput } from '@payloadcms/ui'

import type { FormProps } from './types.ts'

import { idOf } from '../../domain/idOf.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { Field } from './Field.client.tsx'
import { FieldMessage } from './FieldMessage.client.tsx'
import { useByline } from './useByline.client.ts'
import { focusField } from './useFirstFocus.client.ts'
import { useUsualAuthors } from './useUsualAuthors.client.ts'
import { withAuthors } from './values.ts'

type Props = Pick<FormProps, 'messages' | 'onChange' | 'readable' | 'values'>

export function BylineField({ messages, onChange, readable, values }: Props) {
  const { translate } = useDesk()
  const authors = values.byline.flatMap(({ author }) => idOf(author) ?? [])
  const offer = useByline(values)
  const usual = useUsualAuthors(values.outlet, authors.length === 0)
  const take = (changes: Parameters<typeof onChange>[0]) => {
    onChange(changes)
    // The button goes away.
    focusField('bylineText')
  }
  const missing = messages.bylineText && readable(messages.bylineText)
  return (
    <>
      <div className="offprint-queue__field" data-field="byline">
        <FieldMessage message={messages.byline && readable(messages.byline)} name="byline" />
        <RelationshipInput
          hasMany
          label={translate('queue-byline')}
          onChange={(chosen) =>
            onChange({
              byline: withAuthors(
                values.byline,
                (chosen ?? []).map(({ value }) => String(value)),
              ),
            })
          }
          path="offprint-queue.byline"
          relationTo={['authors']}
          showError={Boolean(messages.byline)}
          value={authors.map((value) => ({ relationTo: 'authors', value }))}
        />
        {usual ? (
          <Offer
            line={usual.names.join(', ')}
            onTake={() => take({ byline: withAuthors([], usual.ids) })}
          />
        ) : null}
      </div>
      <Field
        isLong
        label={translate('queue-byline-printed')}
        message={missing}
        name="bylineText"
        onChange={(bylineText) => onChange({ bylineText })}
        value={values.bylineText}
      >
        {offer === '' || values.bylineText.trim() ? null : (
          <Offer line={offer} onTake={() => take({ bylineText: offer })} />
        )}
      </Field>
    </>
  )
}

function Offer({ line, onTake }: { line: string; onTake: () => void }) {
  const { translate } = useDesk()
  return (
    <div className="offprint-queue__offers">
      <Button buttonStyle="pill" margin={false} onClick={onTake} size="small">
        {translate('queue-byline-use', { line: line.replaceAll('\n', ' / ') })}
      </Button>
    </div>
  )
}
