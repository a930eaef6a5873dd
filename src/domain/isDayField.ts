// Which fields of a config hold a day.
/** What a field says of itself in `admin.custom`, where browser and server can read it. */
export const dayMark = { offprint: 'day' } as const

/** Whether a field of a config holds a day. */
export function isDayField(field: { admin?: object; type?: string }): boolean {
  const { custom } = (field.admin ?? {}) as { custom?: Record<string, unknown> }
  return field.type === 'date' && custom?.offprint === dayMark.offprint
}
