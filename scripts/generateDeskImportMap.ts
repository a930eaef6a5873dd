// Second part of `npm run generate:importmap`: writes the import map of pages without the editor of rich text.
import { writeFileSync } from 'node:fs'

import { deskImportMapFile, renderDeskImportMap } from './deskImportMap.ts'

writeFileSync(deskImportMapFile, renderDeskImportMap())
