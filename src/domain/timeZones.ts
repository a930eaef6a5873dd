// Which names of time zones a schedule can be reckoned in.
import { Temporal } from 'temporal-polyfill'

/** `Intl` alone also takes old names such as PST, in which nothing can be reckoned. */
export function isTimeZone(name: unknown): name is string {
  try {
    return typeof name === 'string' && Boolean(Temporal.Now.zonedDateTimeISO(name))
  } catch {
    return false
  }
}
