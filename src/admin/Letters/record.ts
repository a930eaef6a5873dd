// What is sent of an answer that came by mail, telephone or contract.
import type { ID } from '../../types.ts'
import type { RecordValues } from './values.ts'

export async function toRecord(values: RecordValues, chosen: ID[]): Promise<object> {
  const { name, always, alwaysFrom, answer, evidence, file, from, mode, role, words } = values
  const granted = answer === 'no' ? {} : { from, mode }
  const said = words.trim() ? { words: words.trim() } : {}
  return {
    always,
    ...(always && alwaysFrom ? { alwaysFrom } : {}),
    answers: chosen.map((article) => ({ answer, article, ...granted, ...said })),
    by: { name: name.trim(), role: role.trim() },
    evidence: evidence.trim(),
    ...(file ? { file: { name: file.name, type: file.type, data: await base64Of(file) } } : {}),
  }
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
