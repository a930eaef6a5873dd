// For Next, where it says itself that nothing is there.
import { headOfNothing } from './heads.ts'
import { Nothing } from './nothing.tsx'

export const metadata = headOfNothing

export default Nothing
