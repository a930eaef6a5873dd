// The part of the form of an account for its second factor. It is no value of the account.
import type { UIField } from 'payload'

import { inEachLanguage } from '../languages/languages.ts'

export const secondFactor: UIField = {
  name: 'secondFactor',
  type: 'ui',
  admin: {
    components: { Field: '/app/secondFactor/SecondFactor.client.tsx#SecondFactor' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
  label: inEachLanguage('factor'),
}
