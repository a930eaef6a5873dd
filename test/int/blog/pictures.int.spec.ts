// HTTP requests for the files of pictures.
import { afterAll, beforeAll } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { testPictureFiles } from '../../helpers/pictureFiles.ts'
import { filesOnDisk } from '../../helpers/storedFiles.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

testPictureFiles(() => ({ desk, files: filesOnDisk }))
