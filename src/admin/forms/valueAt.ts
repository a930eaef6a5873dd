// The value at a path such as `permission.mode`; undefined where there is none.
import { isRecord } from 'offprint-reader/document'

export function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((value, name) => (isRecord(value) ? value[name] : undefined), values)
}
