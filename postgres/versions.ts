// Which versions of PostgreSQL Offprint runs on, and which of them have known security holes.
import { belowFloors, floors } from '../src/domain/floors.ts'

/** `cluster_name` of the embedded server: there is no newer version of it. */
export { embeddedName } from '../src/domain/floors.ts'

/** The oldest major version that gets fixes. */
const oldest = Number(floors.find(({ name }) => name === 'PostgreSQL')?.line)

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
  if (major < oldest) {
    const warning = `${name} gets no more security fixes. Offprint needs PostgreSQL ${oldest} or newer.`
    return { name, isTooOld: true, warning }
  }
  const [below] = belowFloors({ PostgreSQL: `${major}.${minor}` })
  const warning = below
    ? `${name} has known security holes. Update it to ${below.minimum} or newer.`
    : null
  return { name, isTooOld: false, warning }
}
