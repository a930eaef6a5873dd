// Uploads are checked by their content, in every API.
import { afterAll, beforeAll } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { filesOnDisk } from '../../helpers/storedFiles.ts'
import { testUploads } from '../../helpers/uploads.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload({ KEEP_ORIGINALS: 'true' })
})
afterAll(() => desk.close())

testUploads(() => ({ desk, files: filesOnDisk }))
