// `npm run generate:docs`: writes docs/plugin/options.md from the JSDoc of the options.
import { writeFileSync } from 'node:fs'

import { optionsPage, renderOptionsPage } from './docs/optionsPage.ts'

writeFileSync(optionsPage, await renderOptionsPage())
