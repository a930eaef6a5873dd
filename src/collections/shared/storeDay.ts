// The hook of fields that hold a day.
import type { FieldHook } from 'payload'

import { toStoredDay } from '../../domain/storedDay.ts'

/** After the hooks of the collection, so that what they write is stored in the same way. */
export const storeDay: FieldHook = ({ value }) => toStoredDay(value)
