// Where the repository is, and where its tests keep what they make.
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** Beside the desk's own database, never in it; not in a temporary folder, so that a killed run's server is found again. */
export const testRoot = path.join(root, '.data/test')
