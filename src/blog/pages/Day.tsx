/** @jsxImportSource preact */
// The day on which an article was put on the blog.
import type { PageStrings } from './strings.ts'

import { formatDay } from '../../domain/days.ts'

export function Day({ day, strings }: { day: string; strings: PageStrings }) {
  return (
    <time class="dt-published" datetime={day}>
      {formatDay(day, 'day', strings.locale)}
    </time>
  )
}
