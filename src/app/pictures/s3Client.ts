// How the S3 client is set up, and the keys of pictures.
import type { S3ClientConfig } from '@aws-sdk/client-s3'

import path from 'node:path'

import type { S3Settings } from '../settings.mjs'

/** In milliseconds. Two attempts at an upload end before the database gives up the transaction (60 s). */
const timeouts = { read: 5000, write: 25_000 }

export function clientConfig(s3: S3Settings, use: 'read' | 'write'): S3ClientConfig {
  const { accessKeyId, secretAccessKey } = s3
  return {
    // Absent: those of the machine.
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    ...(s3.endpoint ? { endpoint: s3.endpoint } : {}),
    forcePathStyle: s3.forcePathStyle,
    maxAttempts: 2,
    region: s3.region,
    // Other servers than Amazon's do not know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: 3000,
      httpAgent: { keepAlive: true, maxSockets: 100 },
      httpsAgent: { keepAlive: true, maxSockets: 100 },
      requestTimeout: timeouts[use],
      throwOnRequestTimeout: true,
    },
    responseChecksumValidation: 'WHEN_REQUIRED',
  }
}

/** Undefined for a name that would lead out of the prefix. */
export function objectKey(prefix: string, filename: string): string | undefined {
  const isName = filename !== '' && filename !== '.' && filename !== '..'
  return isName && !/[/\\\p{Cc}]/u.test(filename) ? path.posix.join(prefix, filename) : undefined
}
