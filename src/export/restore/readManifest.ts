// Reads the manifest of a bundle, and says why a bundle cannot be restored here.
import { z } from 'zod'

import type { Manifest } from '../bundle/manifest.ts'
import type { DataSet, TableSet } from '../tables/dataSets.ts'
import type { Bundle } from './types.ts'

import { BundleUnreadable } from '../../errors.ts'
import { bundleFormat } from '../bundle/manifest.ts'
import { readWhole } from './readWhole.ts'

const texts = z.array(z.string())
const schema = z.looseObject({
  columns: z.record(z.string(), z.record(z.string(), texts)),
  counts: z.record(z.string(), z.int().min(0)),
  createdAt: z.string(),
  digests: z.record(z.string(), z.string().regex(/^[\da-f]{64}$/)),
  format: z.literal(bundleFormat),
  missing: texts,
  public: z.boolean(),
  version: z.string(),
})

const file = 'manifest.json'
/** In bytes: 100,000 pictures have 10 MB. */
const largest = 64 * 1024 * 1024

/** @throws BundleUnreadable */
export async function readManifest(bundle: Bundle): Promise<Manifest> {
  const content = await bundle.read(file)
  if (content === null) {
    throw new BundleUnreadable(bundle.name, `${file} is missing: it is no bundle, or is not whole.`)
  }
  const bytes = await readWhole(content, largest, `${bundle.name}, ${file}`)
  const value = parse(bundle, new TextDecoder().decode(bytes))
  const { format } = (value ?? {}) as { format?: unknown }
  if (format !== bundleFormat) {
    throw new BundleUnreadable(
      `${bundle.name}, ${file}`,
      `its format is ${JSON.stringify(format)}, and this version of Offprint reads format ${bundleFormat}.`,
    )
  }
  const read = schema.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new BundleUnreadable(
      `${bundle.name}, ${file}`,
      `"${issue?.path.join('.') ?? ''}" cannot be read: ${issue?.message ?? ''}.`,
    )
  }
  if (read.data.public) {
    throw new BundleUnreadable(
      bundle.name,
      'it was made with --public, and has only what readers see. Export without --public.',
    )
  }
  return read.data
}

function parse(bundle: Bundle, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new BundleUnreadable(
      `${bundle.name}, ${file}`,
      `it is no JSON: ${(error as Error).message}`,
    )
  }
}

/**
 * The data sets of the bundle, with the columns that it has: one of an earlier version may have fewer.
 * @throws BundleUnreadable for what this database has no place for.
 */
export function setsIn(
  bundle: Bundle,
  { columns, version }: Manifest,
  known: DataSet[],
): DataSet[] {
  const refuse = (what: string): never => {
    throw new BundleUnreadable(
      `${bundle.name}, ${file}`,
      `this database has no ${what}: the bundle is of version ${version}, with other collections or fields.`,
    )
  }
  const stranger = Object.keys(columns).find((name) => known.every((set) => set.name !== name))
  if (stranger !== undefined) {
    refuse(`collection "${stranger}"`)
  }
  return known.flatMap((set) => {
    const given = columns[set.name]
    if (!given) {
      return []
    }
    const part = Object.keys(given).find((key) => key && set.parts.every((one) => one.key !== key))
    if (part !== undefined) {
      refuse(`rows "${part}" of "${set.name}"`)
    }
    const narrowed = <Table extends TableSet>(table: Table, key: string): Table => {
      const extra = given[key]?.find((name) => !table.columns.includes(name))
      return extra === undefined
        ? { ...table, columns: given[key] ?? [] }
        : refuse(`column "${extra}" of "${set.name}"`)
    }
    const parts = set.parts.filter(({ key }) => given[key]).map((one) => narrowed(one, one.key))
    return [{ ...narrowed(set, ''), parts }]
  })
}
