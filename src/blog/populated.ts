// Reads what came along with a document.
import { webAddress } from '../validation/webAddress.ts'

/** The document itself; null where there is only an id, or nothing. */
export function populated<T extends object>(value: null | string | T | undefined): null | T {
  return typeof value === 'object' ? value : null
}

/** Lines that say something. */
export function linesOf(lines: null | string[] | undefined): string[] {
  return (lines ?? []).filter((line) => line?.trim())
}

/** An http or https address, or null. */
export function webAddressOf(address: null | string | undefined): null | string {
  return address && webAddress(address) === true ? address : null
}
