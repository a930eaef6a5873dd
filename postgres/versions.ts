// Which versions of PostgreSQL Offprint runs on, and which of them have known security holes.

/** `cluster_name` of the embedded server: there is no newer version of it. */
export const embeddedName = 'offprint-embedded'

/** The oldest major version that gets fixes. */
const oldest = 15
/** Of each major version the first minor without a hole known on 2026-11-29: CVE-2026-6460 was the last one. */
const firstFixed: Record<number, number> = { 15: 20, 16: 16, 17: 12, 18: 7 }

export interface Version {
  isTooOld: boolean
  name: string
  /** What to do about it, if anything. */
  warning: null | string
}

/** @param number `server_version_num`, such as 170006 for 17.6 */
export function judgeVersion(number: number): Version {
  const [major, minor] = [Math.floor(number / 10_000), number % 10_000]
  const name = `PostgreSQL ${major}.${minor}`
  const fixed = firstFixed[major]
  if (major < oldest) {
    const warning = `${name} gets no more security fixes. Offprint needs PostgreSQL ${oldest} or newer.`
    return { name, isTooOld: true, warning }
  }
  const hasHoles = fixed !== undefined && minor < fixed
  const warning = hasHoles
    ? `${name} has known security holes. Update it to ${major}.${fixed} or newer.`
    : null
  return { name, isTooOld: false, warning }
}
