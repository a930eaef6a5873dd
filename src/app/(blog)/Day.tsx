// The day on which a piece was put on the blog.
import { dayInWords } from '../../terms/days.ts'

export function Day({ day }: { day: string }) {
  return (
    <time className="dt-published" dateTime={day}>
      {dayInWords(day, 'day')}
    </time>
  )
}
