// What the endpoints of letters share: ids as they come, and letters as they are shown.
import type { PayloadRequest } from 'payload'

import type { ID, PermissionRequest } from '../../types.ts'

import { readID } from '../../database/ids.ts'
import { InvalidRequest } from '../../errors.ts'
import { loadLetter } from '../../permissions/letter.ts'
import { previewLetter } from '../../permissions/preview.ts'

/** @throws InvalidRequest for what is no id. */
export function idsIn(
  { payload }: PayloadRequest,
  values: (number | string)[],
  field: string,
): ID[] {
  return values.map((value) => {
    const id = readID(payload, value)
    if (id === null) {
      throw new InvalidRequest(`"${String(value)}" is no id.`, field)
    }
    return id
  })
}

/** Without what nobody reads by the API. */
export function shown({
  evidenceFile,
  generation: _generation,
  tokenHash: _hash,
  ...doc
}: PermissionRequest): Partial<PermissionRequest> {
  const { name = null, type = null } = evidenceFile ?? {}
  return { ...doc, evidenceFile: { name, type } }
}

export function answer(body: object, status = 200): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store' }, status })
}

export async function withPreviews(
  req: PayloadRequest,
  docs: PermissionRequest[],
): Promise<object[]> {
  const drafts = []
  for (const doc of docs) {
    drafts.push({ ...shown(doc), preview: await previewLetter(req, await loadLetter(req, doc)) })
  }
  return drafts
}
