'use client'
// Towards the blog: in which mode, at which address, since when, and with which credit line.
import { FieldDescription, FieldLabel, TextareaInput, TextInput } from '@payloadcms/ui'

import type { SearchPolicy } from '../../domain/terms.ts'
import type { DeskWord } from '../../translations/desk.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'
import type { Wish } from './input.ts'

import { pathOf } from '../../domain/paths.ts'
import { toSlug } from '../../workflow/freeSlug.ts'
import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useDesk } from '../hooks/useDesk.client.ts'
import { PicturesAway } from '../StageBar/PicturesAway.client.tsx'
import { momentOf } from './input.ts'
import { MessageUnder } from './MessageUnder.client.tsx'
import { ModeChoice } from './ModeChoice.client.tsx'

interface Props {
  move: MoveOutlook
  ofFields: Record<string, string>
  onChange: (part: Partial<Wish>) => void
  pictures: Outlook['picturesAway']
  today: string
  wish: Wish
}

const policies: Record<SearchPolicy, DeskWord> = {
  canonical: 'search-canonical',
  noindex: 'search-noindex',
  self: 'search-self',
}

export function BlogFields({ move, ofFields, onChange, pictures, today, wish }: Props) {
  const { say } = useDesk()
  const slug = toSlug(wish.slug) || move.republication?.slug || ''
  const isHeldUp = move.modeRefusals?.full.some(({ code }) => code === 'image-rights-missing')
  const isWithPictures = wish.mode === 'full' && !isHeldUp
  return (
    <>
      <ModeChoice message={ofFields.mode} move={move} onChange={onChange} wish={wish} />
      {isWithPictures ? <PicturesAway pictures={pictures} /> : null}
      <TextInput
        AfterInput={<MessageUnder message={ofFields.slug} />}
        description={say('slug-help')}
        label={say('slug')}
        onChange={(event: { target: { value: string } }) => onChange({ slug: event.target.value })}
        path="offprint-move.slug"
        value={wish.slug}
      />
      <Since message={ofFields.republishedAt} onChange={onChange} today={today} wish={wish} />
      <TextareaInput
        AfterInput={<MessageUnder message={ofFields.creditLine} />}
        description={say('credit-help')}
        label={say('credit-line')}
        onChange={(event) => onChange({ creditLine: event.target.value.replaceAll('\n', ' ') })}
        path="offprint-move.creditLine"
        rows={2}
        value={wish.creditLine}
      />
      <dl className="offprint-move__facts">
        <dt>{say('path')}</dt>
        <dd>
          <code>{pathOf(slug, momentOf(wish, today), 'day')}</code>
        </dd>
        <dt>{say('search')}</dt>
        <dd>{say(policies[move.republication?.searchPolicy ?? 'noindex'])}</dd>
      </dl>
    </>
  )
}

function Since({
  message,
  onChange,
  today,
  wish,
}: { message: string | undefined } & Pick<Props, 'onChange' | 'today' | 'wish'>) {
  const { say } = useDesk()
  const path = 'offprint-move.date'
  return (
    <div className="field-type offprint-move__date">
      <FieldLabel htmlFor={path} label={say('date')} path={path} />
      <DayPicker
        day={wish.republishedOn}
        id={path}
        isInvalid={Boolean(message)}
        latest={today}
        onChange={(day) => onChange({ republishedOn: day ?? today })}
      />
      <MessageUnder message={message} />
      <FieldDescription description={say('date-help')} path={path} />
    </div>
  )
}
