// Columns of Payload's own login limits, which are disabled. They are kept so that a server of the previous version can
// run at the same time.
import type { Field } from 'payload'

const access = { create: () => false, update: () => false }

export const retiredColumns: Field[] = [
  { name: 'resetPasswordRequestedAt', type: 'date', access, hidden: true },
  { name: 'loginAttempts', type: 'number', access, defaultValue: 0, hidden: true },
  { name: 'lockUntil', type: 'date', access, hidden: true },
]
