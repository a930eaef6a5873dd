// Uploads are checked by their content, in every API, and leave nothing behind on a full disk.
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { bootPayload, type Desk, type Login } from '../../helpers/bootPayload.ts'
import { filesOnDisk } from '../../helpers/storedFiles.ts'
import { testUploads } from '../../helpers/uploads.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload({ KEEP_ORIGINALS: 'true' })
})
afterAll(() => desk.close())

testUploads(() => ({ desk, files: filesOnDisk }))

describe('an upload', () => {
  let content: Buffer
  let editor: Login

  beforeAll(async () => {
    editor = await desk.login('editor')
    const blue = { background: '#446', channels: 3, height: 900, width: 1600 } as const
    content = await sharp({ create: blue }).png().toBuffer()
  })
  afterEach(() => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  })

  function bring(name: string) {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'A harbour' }))
    form.set('file', new File([new Uint8Array(content)], name))
    return desk.rest<Refused>('POST', '/media', { body: form, token: editor.token })
  }
  interface Refused {
    errors?: { data?: { code: string }; name: string }[]
  }

  function fillDisk() {
    vi.spyOn(fs, 'statfs').mockResolvedValue({ bavail: 1, bsize: 4096 } as never)
    syncBuiltinESMExports()
  }
  /** As on a full disk, the start of the file is there. */
  function failToWrite(onFailure: () => void = () => undefined) {
    const { writeFile } = fs
    vi.spyOn(fs, 'writeFile').mockImplementation(async (file) => {
      await writeFile(file, 'the start')
      onFailure()
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    })
  }
  const noSpace = { name: 'Unavailable', data: { code: 'no-space' } }

  it('is 503 while the disk is full, and writes no file', async () => {
    const before = await filesOnDisk.names()
    fillDisk()
    const { body, headers, status } = await bring('full.png')
    expect([status, headers.get('retry-after')]).toEqual([503, '60'])
    expect(body.errors?.[0]).toMatchObject(noSpace)
    expect(await filesOnDisk.names()).toEqual(before)
  })

  it('is 503 when the disk becomes full meanwhile, and leaves no file', async () => {
    const before = await filesOnDisk.names()
    failToWrite(fillDisk)
    const { body, status } = await bring('filling.png')
    expect([status, body.errors?.[0]]).toEqual([503, expect.objectContaining(noSpace)])
    expect(await filesOnDisk.names()).toEqual(before)
  })

  it('leaves no file when it fails for another reason', async () => {
    const before = await filesOnDisk.names()
    vi.spyOn(desk.payload.db, 'create').mockRejectedValue(new Error('no'))
    expect((await bring('failing.png')).status).toBe(500)
    expect(await filesOnDisk.names()).toEqual(before)
  })

  it('that fails does not remove the files of others', async () => {
    expect((await bring('kept.png')).status).toBe(201)
    const before = await filesOnDisk.names()
    failToWrite()
    expect((await bring('kept.png')).status).toBe(400)
    expect(await filesOnDisk.names()).toEqual(before)
  })
})
