// Columns of Payload's own limits, which are off. They stay, so that a server of the version before can still run beside.
import type { Field } from 'payload'

const access = { create: () => false, update: () => false }

export const retiredColumns: Field[] = [
  { name: 'resetPasswordRequestedAt', type: 'date', access, hidden: true },
  { name: 'loginAttempts', type: 'number', access, defaultValue: 0, hidden: true },
  { name: 'lockUntil', type: 'date', access, hidden: true },
]
