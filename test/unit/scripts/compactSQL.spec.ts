// Queries in the package have no line breaks.
import { expect, it } from 'vitest'

import { withoutBreaks } from '../../../scripts/package/compactSQL.ts'

it.each([
  ['sql`select a,\n    b\n  from c`', 'sql`select a, b from c`'],
  [
    'sql`select ${sql`x\n  y`}\n  from ${list(`a\n b`)}\n  c`',
    'sql`select ${sql`x y`} from ${list(`a\n b`)} c`',
  ],
  ['sql`select a -- why\n  from b`', 'sql`select a -- why\n  from b`'],
  ["sql`select 'a\n b'`", "sql`select 'a\n b'`"],
  ["sql`select 'a'\n  as b`", "sql`select 'a' as b`"],
  ['text`a\n  b`', 'text`a\n  b`'],
])('%j becomes %j', (given, made) => {
  expect(withoutBreaks(given)).toBe(made)
})
