// The day of schedules, which begins at 06:00.
import { addDays, todayIn } from './days.ts'

const firstHour = 6

/** The latest day whose schedules are due: before 06:00 in the time zone that is yesterday. */
export function scheduleDay(timeZone: string, now: Date): string {
  const today = todayIn(timeZone, now)
  return hourIn(timeZone, now) < firstHour ? addDays(today, -1) : today
}

function hourIn(timeZone: string, now: Date): number {
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone })
  return Number(hour.format(now))
}
