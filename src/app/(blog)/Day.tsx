// The day on which an article was put on the blog.
import { formatDay } from 'offprint'

export function Day({ day }: { day: string }) {
  return (
    <time className="dt-published" dateTime={day}>
      {formatDay(day, 'day')}
    </time>
  )
}
