'use client'
// Payload's field of a moment, as the language of the user writes it. Payload has one format for all languages, and on the
// first page of a visit English months in each.
import type { DateFieldClientProps } from 'payload'

import { DateTimeField, useTranslation } from '@payloadcms/ui'

export function MomentField(props: DateFieldClientProps) {
  const { i18n } = useTranslation()
  const { field } = props
  const given = field.admin?.date as object
  const displayFormat = i18n.language.startsWith('de') ? 'd. MMM yyyy, HH:mm' : 'd MMM yyyy, HH:mm'
  const date = { ...given, displayFormat, overrides: { locale: i18n.dateFNS } }
  return <DateTimeField {...props} field={{ ...field, admin: { ...field.admin, date } as never }} />
}
