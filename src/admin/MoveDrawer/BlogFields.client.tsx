'use client'
// Towards the blog: in which mode, at which address, since when, and with which credit line.
import { FieldDescription, FieldLabel, TextareaInput, TextInput } from '@payloadcms/ui'

import type { SearchPolicy } from '../../domain/terms.ts'
import type { DeskWord } from '../../translations/desk.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'
import type { Input } from './input.ts'

import { pathOf } from '../../domain/paths.ts'
import { toSlug } from '../../workflow/freeSlug.ts'
import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useDesk } from '../hooks/useDesk.client.ts'
import { PicturesWithoutRights } from '../StageBar/PicturesWithoutRights.client.tsx'
import { FieldMessage } from './FieldMessage.client.tsx'
import { momentOf } from './input.ts'
import { ModeChoice } from './ModeChoice.client.tsx'

interface Props {
  input: Input
  move: MoveOutlook
  ofFields: Record<string, string>
  onChange: (part: Partial<Input>) => void
  pictures: Outlook['picturesAway']
  today: string
}

const policies: Record<SearchPolicy, DeskWord> = {
  canonical: 'search-canonical',
  noindex: 'search-noindex',
  self: 'search-self',
}

export function BlogFields({ input, move, ofFields, onChange, pictures, today }: Props) {
  const { translate } = useDesk()
  const slug = toSlug(input.slug) || move.republication?.slug || ''
  const isHeldUp = move.modeRefusals?.full.some(({ code }) => code === 'image-rights-missing')
  const isWithPictures = input.mode === 'full' && !isHeldUp
  return (
    <>
      <ModeChoice input={input} message={ofFields.mode} move={move} onChange={onChange} />
      {isWithPictures ? <PicturesWithoutRights pictures={pictures} /> : null}
      <TextInput
        AfterInput={<FieldMessage message={ofFields.slug} />}
        description={translate('slug-help')}
        label={translate('slug')}
        onChange={(event: { target: { value: string } }) => onChange({ slug: event.target.value })}
        path="offprint-move.slug"
        value={input.slug}
      />
      <Since input={input} message={ofFields.republishedAt} onChange={onChange} today={today} />
      <TextareaInput
        AfterInput={<FieldMessage message={ofFields.creditLine} />}
        description={translate('credit-help')}
        label={translate('credit-line')}
        onChange={(event) => onChange({ creditLine: event.target.value.replaceAll('\n', ' ') })}
        path="offprint-move.creditLine"
        rows={2}
        value={input.creditLine}
      />
      <dl className="offprint-move__facts">
        <dt>{translate('path')}</dt>
        <dd>
          <code>{pathOf(slug, momentOf(input, today), 'day')}</code>
        </dd>
        <dt>{translate('search')}</dt>
        <dd>{translate(policies[move.republication?.searchPolicy ?? 'noindex'])}</dd>
      </dl>
    </>
  )
}

function Since({
  input,
  message,
  onChange,
  today,
}: { message: string | undefined } & Pick<Props, 'input' | 'onChange' | 'today'>) {
  const { translate } = useDesk()
  const path = 'offprint-move.date'
  return (
    <div className="field-type offprint-move__date">
      <FieldLabel htmlFor={path} label={translate('date')} path={path} />
      <DayPicker
        day={input.republishedOn}
        id={path}
        isInvalid={Boolean(message)}
        latest={today}
        onChange={(day) => onChange({ republishedOn: day ?? today })}
      />
      <FieldMessage message={message} />
      <FieldDescription description={translate('date-help')} path={path} />
    </div>
  )
}
