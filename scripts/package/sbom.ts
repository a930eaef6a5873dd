// The software bill of materials of a package (CycloneDX 1.5), from package-lock.json. `npm sbom --omit dev` leaves out what
// is also a dependency of tools, such as Next and Zod, and fails without that flag.
import path from 'node:path'

/** As package-lock.json has it, by its folder; '' is the repository. */
export interface Locked {
  dependencies?: Record<string, string>
  integrity?: string
  license?: string
  link?: boolean
  optionalDependencies?: Record<string, string>
  resolved?: string
  version?: string
}

export interface Packages {
  [folder: string]: Locked
}

interface Product {
  dependencies: Record<string, string>
  license: string
  name: string
  type: 'application' | 'library'
  version: string
}

export interface BOM {
  bomFormat: 'CycloneDX'
  components: object[]
  dependencies: { dependsOn: string[]; ref: string }[]
  metadata: { component: object }
  specVersion: '1.5'
  version: 1
}

/**
 * Without peers, which a host has.
 * @throws Error where something that it depends on is not in the lock file
 */
export function bomOf(product: Product, packages: Packages): BOM {
  const found = new Map<string, string[]>()
  const own = foldersOf(product, '', packages)
  const follow = (folder: string): void => {
    if (!found.has(folder)) {
      const needed = foldersOf(packages[folder]!, folder, packages)
      found.set(folder, needed)
      needed.forEach(follow)
    }
  }
  own.forEach(follow)
  const refOf = (folder: string) => purlOf(nameOf(folder, packages), packages[folder]?.version)
  const ref = purlOf(product.name, product.version)
  const folders = [...found.keys()].toSorted()
  return {
    bomFormat: 'CycloneDX',
    components: unique(folders.map((folder) => componentOf(folder, packages))),
    dependencies: merged([
      { dependsOn: own.map(refOf), ref },
      ...folders.map((folder) => ({
        dependsOn: found.get(folder)!.map(refOf),
        ref: refOf(folder),
      })),
    ]),
    metadata: {
      component: {
        name: product.name,
        type: product.type,
        'bom-ref': ref,
        licenses: [{ expression: product.license }],
        purl: ref,
        version: product.version,
      },
    },
    specVersion: '1.5',
    version: 1,
  }
}

/** Optional ones count where they are in the lock file, for whichever system. */
function foldersOf(
  { dependencies, optionalDependencies }: Locked,
  from: string,
  all: Packages,
): string[] {
  const needed = Object.keys(dependencies ?? {})
  const optional = Object.keys(optionalDependencies ?? {}).filter((name) => !needed.includes(name))
  return [
    ...needed.map((name) => {
      const folder = folderOf(name, from, all)
      if (folder === null) {
        throw new Error(
          `${name}, which ${from || 'the package'} needs, is not in package-lock.json.`,
        )
      }
      return folder
    }),
    ...optional.flatMap((name) => folderOf(name, from, all) ?? []),
  ]
}

/** As Node finds it: in the folder of what needs it, or in one above. A workspace is where its link leads. */
function folderOf(name: string, from: string, all: Packages): null | string {
  const folder = path.posix.join(from, 'node_modules', name)
  const found = all[folder]
  if (found) {
    return found.link ? (found.resolved ?? null) : folder
  }
  const above = from.replace(/(?:^|\/)[^/]*$/, '')
  return from === '' ? null : folderOf(name, above, all)
}

function componentOf(folder: string, all: Packages) {
  const { integrity = '', license, version } = all[folder]!
  const name = nameOf(folder, all)
  const purl = purlOf(name, version)
  const content = /^sha512-(\S+)/.exec(integrity)?.[1]
  return {
    name,
    type: 'library',
    'bom-ref': purl,
    ...(content
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }] }
      : {}),
    ...(license ? { licenses: [{ expression: license }] } : {}),
    purl,
    version,
  }
}

function nameOf(folder: string, all: Packages): string {
  const inside = /.*node_modules\/(.+)$/.exec(folder)?.[1]
  if (inside) {
    return inside
  }
  const link = Object.keys(all).find((one) => all[one]?.link && all[one].resolved === folder)
  return link?.replace('node_modules/', '') ?? folder
}

function purlOf(name: string, version = ''): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/** One version may be in several folders, and find others there. */
function merged(dependencies: BOM['dependencies']): BOM['dependencies'] {
  const all = new Map<string, string[]>()
  dependencies.forEach(({ dependsOn, ref }) => {
    all.set(ref, [...new Set([...(all.get(ref) ?? []), ...dependsOn])])
  })
  return [...all].map(([ref, dependsOn]) => ({ dependsOn, ref }))
}

function unique<One extends { purl: string }>(components: One[]): One[] {
  return [...new Map(components.map((one) => [one.purl, one])).values()]
}
