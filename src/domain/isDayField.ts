// Which fields of a config hold a day.
/** What a field says of itself in `admin.custom`, where browser and server can read it. */
export const dayMark = { offprint: 'day' } as const

export function isDayField(field: { admin?: object; type?: string }): boolean {
  const { custom } = (field.admin ?? {}) as { custom?: Record<string, unknown> }
  return field.type === 'date' && custom?.offprint === dayMark.offprint
}

/** The mark of a day whose precision another field beside it says. */
export function precisionMark(field: string): Record<string, string> {
  return { offprintPrecision: field }
}

/** The field beside it that says how precisely the day is known; null where none does. */
export function precisionFieldOf(custom: Record<string, unknown> | undefined): null | string {
  const name = custom?.offprintPrecision
  return typeof name === 'string' ? name : null
}
