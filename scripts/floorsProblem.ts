// Whether the oldest allowed versions of what Offprint runs on were checked lately enough for a release.
import { floors } from '../src/domain/floors.ts'

const msPerDay = 86_400_000
/** In days. Node, PostgreSQL and Payload publish fixes every few weeks. */
const longest = 45

/**
 * @param checkedOn `YYYY-MM-DD`
 * @returns null, or what to do
 */
export function floorsProblem(checkedOn: string, now: Date): null | string {
  const days = Math.floor((now.getTime() - Date.parse(`${checkedOn}T00:00:00Z`)) / msPerDay)
  if (days >= 0 && days <= longest) {
    return null
  }
  const sources = [...new Set(floors.map(({ name, source }) => `  ${name}: ${source}`))].join('\n')
  return `src/domain/floors.ts was checked on ${checkedOn}; a release needs a check of the last ${longest} days. Look for newer security releases of each, then change checkedOn. The sources of the last check:\n${sources}`
}
