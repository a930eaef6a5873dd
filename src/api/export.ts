// `GET /export`: everything as a zip, for admins. An app adds it to its endpoints, because it knows where its pictures are.
import type { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { ExportFile, ExportOptions } from '../export/types.ts'

import { requireAdmin } from '../access/require.ts'
import { todayIn } from '../domain/days.ts'
import { toZip } from '../export/write/toZip.ts'
import { readQuery } from './readQuery.ts'
import { streamChunks } from './streamChunks.ts'

/** What makes the files of an export. */
type MakeFiles = (
  req: PayloadRequest,
  options: Pick<ExportOptions, 'isAlone' | 'isPublic'>,
) => AsyncGenerator<ExportFile>

const query = z.object({ public: z.enum(['true', 'false']).default('false') })

/**
 * @example exportEndpoint(({ payload }, options) => exportBundle(payload, { ...options, files, version: '1.0' }))
 */
export function exportEndpoint(makeFiles: MakeFiles): Endpoint {
  return {
    handler: (req) => sendExport(req, makeFiles),
    method: 'get',
    path: '/export',
  }
}

/** @throws Forbidden, InvalidQuery; Busy while another one runs */
async function sendExport(req: PayloadRequest, makeFiles: MakeFiles): Promise<Response> {
  requireAdmin(req)
  const isPublic = readQuery(query, req).public === 'true'
  const files = await started(makeFiles(req, { isAlone: true, isPublic }))
  const name = `offprint-${todayIn('UTC', new Date())}${isPublic ? '-public' : ''}.zip`
  return new Response(bodyOf(toZip(files)), {
    headers: {
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="${name}"`,
      'content-type': 'application/zip',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** `Readable.toWeb()` throws in Node 20 where the client leaves: an error that nobody could catch. */
function bodyOf(zip: Readable): ReadableStream<Uint8Array> {
  const chunks = zip[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  return streamChunks(chunks, () => void zip.destroy())
}

/** The first file is asked for at once: what goes wrong before it is an error, and no zip that breaks off. */
async function started(files: AsyncGenerator<ExportFile>): Promise<AsyncGenerator<ExportFile>> {
  const first = await files.next()
  return (async function* () {
    try {
      if (!first.done) {
        yield first.value
        yield* files
      }
    } finally {
      await files.return(undefined)
    }
  })()
}
