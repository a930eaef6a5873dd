// In the list of accounts: since when nobody signs in with one.
import type { DefaultServerCellComponentProps } from 'payload'

import { translateFor } from '../languages/translateFor.ts'
import { dayParts, localeOf } from './localeOf.ts'

export function DeactivatedCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  if (!cellData) {
    return null
  }
  const day = new Intl.DateTimeFormat(localeOf(i18n.language), dayParts)
  return (
    <>
      {/* On a phone the columns have no heads. */}
      <span className="offprint-account__head">{`${translateFor(i18n)('deactivated')}: `}</span>
      {day.format(new Date(cellData as string))}
    </>
  )
}
