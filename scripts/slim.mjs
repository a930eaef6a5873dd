// `npm run slim`: removes from node_modules what neither the app nor its build reads, which is a third of it.
import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Source maps, declarations and documentation. */
const unread = /\.(?:map|d\.[cm]?ts|md|markdown|flow)$/i
const kept = /license|licence|notice|copying/i
/** A peer whose types alone are used: the admin panel loads no editor for code. What draws the pages of a PDF is not loaded. */
const unused = new Set(['@napi-rs', 'monaco-editor'])
/** Of what reads PDF files only the text is used. */
const unusedParts = /^pdfjs-dist\/(?:build|image_decoders|standard_fonts|types|web)\//

/**
 * Pure.
 * @param {string} file Its path within node_modules.
 */
export function isUnread(file) {
  const name = path.basename(file)
  return (
    unused.has(file.split(path.sep)[0]) ||
    unusedParts.test(file.replaceAll(path.sep, '/')) ||
    (unread.test(name) && !kept.test(name))
  )
}

/**
 * Returns how many bytes were removed.
 * @param {string} folder
 */
export function slim(folder) {
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    if (entry.isFile() && isUnread(path.relative(folder, file))) {
      bytes += statSync(file).size
      rmSync(file)
    }
  }
  return bytes
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = slim(path.resolve(path.dirname(process.argv[1]), '../node_modules'))
  console.log(`Removed ${Math.round(bytes / 1_000_000)} MB. "npm ci" brings it back.`)
}
