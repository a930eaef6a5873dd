// The page that the admin panel shows for addresses that do not exist.
import { importMap } from './deskImportMap.js'
import { joinImportMap } from './importMaps.ts'
import { drawWith } from './rootPage.tsx'

export default drawWith(joinImportMap(importMap)).NotFound
