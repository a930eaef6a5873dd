// The folder of the repository, and the folder for files of its tests.
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** Separate from the database of the app. Not a temporary folder, so that the server of a killed run is found again. */
export const testRoot = path.join(root, '.data/test')
