// The parts of a Word file: found as Word finds them, by their relations.
import { type Archive, openArchive } from '../../archive/openArchive.ts'
import { SourceUnreadable } from '../../errors.ts'
import { parseXML } from '../xml/parseXML.ts'
import { childrenOf, valueOf, type XMLElement } from '../xml/walk.ts'

export interface Part {
  path: string
  /** Targets of its relations, by their ids. */
  relations: Map<string, string>
  root: XMLElement
}

export interface WordPackage {
  archive: Archive
  core: null | XMLElement
  document: Part
  endnotes: null | Part
  footnotes: null | Part
  numbering: null | XMLElement
  settings: null | XMLElement
  styles: null | XMLElement
}

interface Relation {
  id: string
  target: string
  /** The last word of the address that names the type. */
  type: string
}

/** In bytes: pictures are not unpacked, but declared. All parts that are read are held at once. */
const limits = { declared: 300_000_000, entries: 5000, entry: Infinity, total: 60_000_000 }

/** @throws SourceUnreadable for anything else than a Word file */
export async function readPackage(bytes: Uint8Array): Promise<WordPackage> {
  const archive = await openArchive(bytes, limits)
  const top = await relationsOf(archive, '')
  const main = pathIn(archive, '', top, 'officeDocument') ?? 'word/document.xml'
  const document = await readPart(archive, main)
  if (document?.root.name !== 'w:document') {
    throw new SourceUnreadable('source-no-document')
  }
  const relations = await relationsOf(archive, main)
  const find = (type: string) => pathIn(archive, main, relations, type) ?? `word/${type}.xml`
  const core = pathIn(archive, '', top, 'core-properties') ?? 'docProps/core.xml'
  return {
    archive,
    core: await rootOf(archive, core),
    document,
    endnotes: await readPart(archive, find('endnotes')),
    footnotes: await readPart(archive, find('footnotes')),
    numbering: await rootOf(archive, find('numbering')),
    settings: await rootOf(archive, find('settings')),
    styles: await rootOf(archive, find('styles')),
  }
}

async function readPart(archive: Archive, path: string): Promise<null | Part> {
  const root = await rootOf(archive, path)
  const relations = root ? await relationsOf(archive, path) : []
  return root && { path, relations: new Map(relations.map((one) => [one.id, one.target])), root }
}

async function rootOf(archive: Archive, path: string): Promise<null | XMLElement> {
  const bytes = await archive.read(path)
  return bytes && parseXML(bytes)
}

async function relationsOf(archive: Archive, path: string): Promise<Relation[]> {
  const root = await rootOf(archive, relationsPath(path))
  return (root ? childrenOf(root, 'Relationship') : []).map((one) => ({
    id: valueOf(one, 'Id'),
    type: valueOf(one, 'Type').replace(/^.*\//, ''),
    target: valueOf(one, 'Target'),
  }))
}

export function relationsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`
}

/** Targets are relative to the part that names them, or begin with a slash. */
function pathIn(
  archive: Archive,
  from: string,
  relations: Relation[],
  type: string,
): string | undefined {
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  return relations
    .filter((one) => one.type === type)
    .map(({ target }) => (target.startsWith('/') ? target.slice(1) : `${folder}${target}`))
    .find((path) => archive.names.includes(path))
}
