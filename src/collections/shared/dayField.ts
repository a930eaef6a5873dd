// Fields that hold a day: stored at noon UTC of it, and shown as that day in every time zone.
import type { CollectionConfig, DateField, FieldHook } from 'payload'

import { dayMark } from '../../domain/isDayField.ts'
import { toStoredDay } from '../../domain/storedDay.ts'

export function dayField({ admin, hooks, ...field }: Omit<DateField, 'type'>): DateField {
  return {
    ...field,
    type: 'date',
    admin: {
      ...admin,
      components: {
        Cell: 'offprint/client#DayCell',
        Diff: 'offprint/client#DayDiff',
        Field: 'offprint/client#DayField',
        ...admin?.components,
      },
      custom: { ...admin?.custom, ...dayMark },
      date: { displayFormat: 'd MMM yyyy', pickerAppearance: 'dayOnly' },
    },
    hooks: { ...hooks, beforeChange: [...(hooks?.beforeChange ?? []), storeDay] },
  } as DateField
}

/** The list of a collection that has days, with filters that show them; a list view of the host's own stays. */
export function withDayFilters(collection: CollectionConfig): CollectionConfig {
  const { admin } = collection
  const views = admin?.components?.views
  const list = { Component: 'offprint/client#DayList', ...views?.list }
  return {
    ...collection,
    admin: { ...admin, components: { ...admin?.components, views: { ...views, list } } },
  }
}

/** After the hooks of the collection, so that what they write is stored in the same way. */
const storeDay: FieldHook = ({ value }) => toStoredDay(value)
