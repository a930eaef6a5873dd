'use client'
// Above the form: what was typed here before and is not stored, to restore or discard.
import type { DeskWord } from '../../translations/desk.ts'
import type { Copy } from '../copies/copy.ts'
import type { Names } from './useOffers.client.ts'
import type { QueueCopy } from './useQueueCopy.client.ts'
import type { Values } from './values.ts'

import { idOf } from '../../domain/idOf.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { CopyBanners, CopyEntries } from '../copies/CopyBanners.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'

interface Props {
  copies: QueueCopy
  names: Names
  updatedAt: string
  values: Values
}

const labels: Record<keyof Values, DeskWord> = {
  byline: 'queue-byline',
  bylineText: 'queue-byline-printed',
  note: 'queue-note',
  outlet: 'queue-field-outlet',
  outletUrl: 'queue-field-url',
  permission: 'queue-permission',
  publishedAt: 'queue-published',
  publishedAtPrecision: 'queue-precision',
  standfirst: 'queue-standfirst',
  title: 'queue-title',
}

export function QueueCopies({ copies, names, updatedAt, values }: Props) {
  const { translate } = useTranslator()
  return (
    <CopyBanners copies={copies.copies} onDiscard={copies.discard} onRestore={copies.restore}>
      {(copy) => (
        <>
          {copy.basedOn === updatedAt ? null : <p>{translate('copy-queue-stale')}</p>}
          <Entries copy={copy} names={names} values={values} />
        </>
      )}
    </CopyBanners>
  )
}

function Entries({ copy, names, values }: { copy: Copy } & Pick<Props, 'names' | 'values'>) {
  const { translate } = useTranslator()
  const format = useFormat(names)
  const typed = copy.mine as Partial<Values>
  const changed = (Object.keys(labels) as (keyof Values)[]).filter((name) => name in typed)
  const entries = changed.map((name) => ({
    label: translate(labels[name]),
    now: format(name, values),
    typed: format(name, typed),
  }))
  return <CopyEntries entries={entries} />
}

function useFormat({ authors, outlets }: Names) {
  const { locale, translate } = useTranslator()
  const nameIn = (all: Names['authors'], id: null | string) =>
    all.find((one) => one.id === id)?.name ?? ''
  return (name: keyof Values, values: Partial<Values>): string => {
    switch (name) {
      case 'byline':
        return (values.byline ?? []).map(({ author }) => nameIn(authors, idOf(author))).join(', ')
      case 'outlet':
        return nameIn(outlets, values.outlet ?? null)
      case 'permission':
        return values.permission?.grantedBy ?? ''
      case 'publishedAt':
        return shortDay(values.publishedAt ?? null, 'day', locale)
      case 'publishedAtPrecision':
        return values[name] ? translate(`queue-precision-${values[name]}`) : ''
      default:
        return values[name] ?? ''
    }
  }
}
