// What the elements of a record say.
import type { XMLRecord } from './RecordParser.ts'

export function childOf(record: XMLRecord, name: string): undefined | XMLRecord {
  return record.children.find((child) => child.name === name)
}

export function childrenOf(record: XMLRecord, name: string): XMLRecord[] {
  return record.children.filter((child) => child.name === name)
}

/** Without spaces around it; '' where there is no such element. */
export function valueOf(record: XMLRecord, name: string): string {
  return (childOf(record, name)?.text ?? '').trim()
}

/** A part of a text keeps all of it in memory: a copy does not. */
export function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}
