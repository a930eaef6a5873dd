// An S3 server for tests, with a gate in front that can fail and that keeps the requests.
import type { AddressInfo } from 'node:net'

import { S3 } from '@aws-sdk/client-s3'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  request as requestOver,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { StoredFiles } from './storedFiles.ts'

interface S3rver {
  close: () => Promise<void>
  run: () => Promise<AddressInfo>
}

export interface S3Server {
  close: () => Promise<void>
  /** The settings of an app that stores its pictures here. */
  env: Record<string, string>
  /** Until it is called without a reason: 500 and 403 with the XML of S3; `cut` breaks the connection. */
  fail: (reason?: 'cut' | 403 | 500, method?: string) => void
  files: StoredFiles
  /** All keys of the bucket, with the prefix. */
  keys: () => Promise<string[]>
  /** Method and path of each request. */
  requests: string[]
}

const prefix = 'blog/pictures'
const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
const Bucket = 'offprint'

// It has no types.
const S3rverClass = createRequire(import.meta.url)('s3rver') as new (options: object) => S3rver

export async function startS3(): Promise<S3Server> {
  const directory = mkdtempSync(path.join(tmpdir(), 'offprint-s3-'))
  const configureBuckets = [{ name: Bucket }]
  const options = { address: '127.0.0.1', configureBuckets, directory, port: 0, silent: true }
  const inner = new S3rverClass(options)
  const { port } = await inner.run()
  const gate = createGate(port)
  const address = await listen(gate.server)
  const direct = `http://127.0.0.1:${port}`
  const client = new S3({ credentials, endpoint: direct, forcePathStyle: true, region: 'eu' })
  const keys = () => keysOf(client)
  return {
    close: async () => {
      client.destroy()
      gate.server.closeAllConnections()
      gate.server.close()
      await inner.close()
      rmSync(directory, { force: true, recursive: true })
    },
    env: {
      S3_ACCESS_KEY_ID: credentials.accessKeyId,
      S3_BUCKET: Bucket,
      S3_ENDPOINT: address,
      S3_FORCE_PATH_STYLE: 'true',
      S3_PREFIX: prefix,
      S3_REGION: 'eu',
      S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    fail: gate.fail,
    files: filesOf(client, keys),
    keys,
    requests: gate.requests,
  }
}

function createGate(port: number) {
  const requests: string[] = []
  let failure: ['cut' | 403 | 500 | undefined, string | undefined] = [undefined, undefined]
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${decodeURIComponent(request.url ?? '')}`)
    const [reason, method] = failure
    if (reason === undefined || (method !== undefined && method !== request.method)) {
      forward(port, request, response)
    } else if (reason === 'cut') {
      request.destroy()
    } else {
      response.writeHead(reason, { 'content-type': 'application/xml' })
      response.end('<Error><Code>Secret</Code><Message>of the bucket offprint</Message></Error>')
    }
  })
  return {
    fail: (reason?: 'cut' | 403 | 500, method?: string) => void (failure = [reason, method]),
    requests,
    server,
  }
}

/** With the same Host, which is signed. */
function forward(port: number, request: IncomingMessage, response: ServerResponse): void {
  const { headers, method, url: path } = request
  const onward = requestOver({ headers, host: '127.0.0.1', method, path, port }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function keysOf(client: S3): Promise<string[]> {
  const { Contents = [] } = await client.listObjectsV2({ Bucket })
  return Contents.map(({ Key = '' }) => Key)
}

function filesOf(client: S3, keys: () => Promise<string[]>): StoredFiles {
  const placeOf = (name: string) => ({ Bucket, Key: `${prefix}/${name}` })
  return {
    names: async () => (await keys()).map((key) => key.slice(prefix.length + 1)),
    read: async (name) => {
      const { Body } = await client.getObject(placeOf(name))
      return Buffer.from((await Body?.transformToByteArray()) ?? [])
    },
    remove: async (name) => void (await client.deleteObject(placeOf(name))),
    write: async (name, Body) => void (await client.putObject({ ...placeOf(name), Body })),
  }
}
