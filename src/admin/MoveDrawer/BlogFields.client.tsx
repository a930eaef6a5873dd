'use client'
// Towards the blog: how and when, at which address, since when, and with which credit line.
import { FieldDescription, FieldLabel, TextareaInput, TextInput } from '@payloadcms/ui'

import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'

import { pathOf } from '../../domain/paths.ts'
import { toSlug } from '../../domain/slug.ts'
import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { usePanelOptions } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { PicturesWithoutRights } from '../moves/PicturesWithoutRights.client.tsx'
import { type Input, momentOf } from './input.ts'
import { FieldMessage } from './MoveError.client.tsx'
import { PlanChoice } from './PlanChoice.client.tsx'
import { modeNow } from './plans.ts'

interface Props {
  input: Input
  move: MoveOutlook
  ofFields: Record<string, string>
  onChange: (part: Partial<Input>) => void
  outlook: Outlook
  today: string
}

export function BlogFields(props: Props) {
  const { input, move, ofFields, onChange, outlook, today } = props
  const isHeldUp = move.modeRefusals?.full.some(({ code }) => code === 'image-rights-missing')
  return (
    <div className="offprint-move__columns">
      <div className="offprint-move__column">
        <PlanChoice
          input={input}
          message={ofFields.mode ?? ofFields.on}
          move={move}
          onChange={onChange}
          outlook={outlook}
          today={today}
        />
        {input.plan === 'full' && !isHeldUp ? (
          <PicturesWithoutRights pictures={outlook.picturesAway} />
        ) : null}
      </div>
      <div className="offprint-move__column">
        <RecordFields {...props} />
      </div>
    </div>
  )
}

/** What the record of the republication says. */
function RecordFields({ input, move, ofFields, onChange, outlook, today }: Props) {
  const { translate } = useTranslator()
  const isNow = !input.plan || modeNow(input.plan) !== null
  return (
    <>
      <TextInput
        AfterInput={<FieldMessage message={ofFields.slug} />}
        description={translate('slug-help')}
        label={translate('slug')}
        onChange={(event: { target: { value: string } }) => onChange({ slug: event.target.value })}
        path="offprint-move.slug"
        value={input.slug}
      />
      {isNow ? (
        <Since input={input} message={ofFields.republishedAt} onChange={onChange} today={today} />
      ) : null}
      <TextareaInput
        AfterInput={<FieldMessage message={ofFields.creditLine} />}
        description={translate('credit-help')}
        label={translate('credit-line')}
        onChange={(event) => onChange({ creditLine: event.target.value.replaceAll('\n', ' ') })}
        path="offprint-move.creditLine"
        rows={2}
        value={input.creditLine}
      />
      <Facts freeFrom={outlook.freeFrom} input={input} move={move} today={today} />
    </>
  )
}

interface FactsProps extends Pick<Outlook, 'freeFrom'>, Pick<Props, 'input' | 'move' | 'today'> {}

function Facts({ freeFrom, input, move, today }: FactsProps) {
  const { translate } = useTranslator()
  const slug = toSlug(input.slug) || move.republication?.slug || ''
  const moment = momentOf(input, today, freeFrom)
  const { hasPermalink } = usePanelOptions()
  return (
    <dl className="offprint-move__facts">
      {moment && !hasPermalink ? (
        <>
          <dt>{translate('path')}</dt>
          <dd>
            <code>{pathOf({ slug, precision: 'day', republishedAt: moment })}</code>
          </dd>
        </>
      ) : null}
      <dt>{translate('search')}</dt>
      <dd>{translate(`search-${move.republication?.searchPolicy ?? 'noindex'}`)}</dd>
    </dl>
  )
}

function Since({
  input,
  message,
  onChange,
  today,
}: { message: string | undefined } & Pick<Props, 'input' | 'onChange' | 'today'>) {
  const { translate } = useTranslator()
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
