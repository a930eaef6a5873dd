// Reads for which day and how an article is to be scheduled.
import type { PayloadRequest } from 'payload'

import type { Article } from '../../types.ts'
import type { RepublicationInput } from '../../workflow/input.ts'
import type { ScheduleChoice } from '../../workflow/schedules.ts'

import { isDay } from '../../domain/days.ts'
import { InvalidRequest } from '../../errors.ts'
import { translatorFor } from '../../translations/translator.ts'
import { parseInput } from '../../workflow/parseInput.ts'

/** As it was sent: what stands against the article is said before what is wrong with these. */
export interface ScheduleInput {
  /** When the schedule was set that this one is to replace; null where none was seen. Absent: whichever there is. */
  expectedSchedule?: unknown
  /** `YYYY-MM-DD`; null or absent for as soon as the mode is allowed. */
  on?: unknown
  /** `{ mode, slug, creditLine, withPictures }`. */
  republication?: unknown
}

/** @throws InvalidRequest */
export function readChoice(
  req: PayloadRequest,
  { on, republication }: ScheduleInput,
  today: string,
  { permission }: Article,
): ScheduleChoice {
  const given = parseInput(republication) ?? {}
  refuseUnscheduled(given)
  return {
    slug: given.slug?.trim() || null,
    creditLine: given.creditLine ?? null,
    mode: given.mode ?? permission?.mode ?? 'full',
    on: readDay(req, on, today),
    withPictures: given.withPictures ?? false,
  }
}

function refuseUnscheduled(given: RepublicationInput): void {
  const names = ['republishedAt', 'republishedAtPrecision', 'url'] as const
  const name = names.find((one) => given[one] !== undefined)
  if (name) {
    throw new InvalidRequest(`"${name}" cannot be scheduled.`, `republication.${name}`)
  }
}

function readDay(req: PayloadRequest, on: unknown, today: string): null | string {
  if (on === undefined || on === null) {
    return null
  }
  if (!isDay(on)) {
    throw new InvalidRequest('"on" must be a day such as 2026-03-01, or null.', 'on')
  }
  if (on < today) {
    throw new InvalidRequest(translatorFor(req)('schedule-past', { date: on }), 'on')
  }
  return on
}
