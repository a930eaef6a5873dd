'use client'
// Two versions of a day side by side.
import type { DateFieldDiffClientComponent } from 'payload'

import {
  escapeDiffHTML,
  FieldDiffContainer,
  getHTMLDiffComponents,
  unescapeDiffHTML,
  useTranslation,
} from '@payloadcms/ui'

import { dayOf } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

export const DayDiff: DateFieldDiffClientComponent = ({
  comparisonValue,
  field,
  locale,
  nestingLevel,
  versionValue,
}) => {
  const { i18n } = useTranslation()
  const { locale: language } = useTranslator()
  // Escaped, a day is one word: it changes as a whole.
  const toHTML = (value: unknown) => {
    const words = escapeDiffHTML(shortDay(dayOf(value as null | string), 'day', language))
    return `<div class="date-diff" data-enable-match="true" data-date="${words}"><p>${words}</p></div>`
  }
  const { From, To } = getHTMLDiffComponents({
    fromHTML: toHTML(comparisonValue),
    postProcess: unescapeDiffHTML,
    toHTML: toHTML(versionValue),
    tokenizeByCharacter: false,
  })
  return (
    <FieldDiffContainer
      className="date-diff"
      From={From}
      i18n={i18n}
      label={{ label: field.label, locale }}
      nestingLevel={nestingLevel}
      To={To}
    />
  )
}
