// The day on which a piece was put on the blog.
import { dayInWords } from 'offprint'

export function Day({ day }: { day: string }) {
  return (
    <time className="dt-published" dateTime={day}>
      {dayInWords(day, 'day')}
    </time>
  )
}
