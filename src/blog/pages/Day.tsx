/** @jsxImportSource preact */
// The day on which an article was put on the blog.
import { formatDay } from '../../domain/days.ts'

export function Day({ day }: { day: string }) {
  return (
    <time class="dt-published" datetime={day}>
      {formatDay(day, 'day')}
    </time>
  )
}
