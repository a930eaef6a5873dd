// Values as they are stored, reduced to what may be shown.
import { webAddress } from '../validation/webAddress.ts'

/** Lines that are not empty. */
export function linesOf(lines: null | string[] | undefined): string[] {
  return (lines ?? []).filter((line) => line?.trim())
}

/** An http or https address, or null. */
export function webAddressOf(address: null | string | undefined): null | string {
  return address && webAddress(address) === true ? address : null
}
