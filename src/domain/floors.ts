// The oldest versions of what Offprint runs on that have no known security hole. `npm run check:floors` fails when they
// were checked more than 45 days ago; a release needs it.

export type RuntimeName = 'Next' | 'Node' | 'Payload' | 'PostgreSQL' | 'React' | 'sharp'

export interface Floor {
  because: string
  /** This floor is also that of older lines that have none: they get no fixes. */
  line: string
  minimum: string
  name: RuntimeName
  source: string
}

/** What is used, and is too old. */
export interface BelowFloor extends Floor {
  version: string
}

/** `cluster_name` of the PostgreSQL that comes with Offprint: there is no newer version of it. */
export const embeddedName = 'offprint-embedded'

/** The day on which all sources were read. */
export const checkedOn = '2026-11-30'

const node = {
  name: 'Node',
  because: 'CVE-2026-111497 and others, fixed on 2026-10-21. Node 20 gets no more fixes',
} as const
const postgres = {
  name: 'PostgreSQL',
  because: 'CVE-2026-6460',
  source: 'https://github.com/pgcentralfoundation/pgrx/releases/tag/v0.19.4',
} as const
const react = {
  name: 'React',
  because: 'CVE-2026-126187: code of anybody is run',
  source: 'https://github.com/react/react/security/advisories/GHSA-xqc2-xf4c-x3h3',
} as const

/** Of each name in the order of their lines. */
export const floors: Floor[] = [
  {
    ...node,
    line: '22',
    minimum: '22.23.4',
    source: 'https://osv.dev/vulnerability/CGA-3ggc-5m6x-q32f',
  },
  {
    ...node,
    line: '24',
    minimum: '24.22.1',
    source: 'https://osv.dev/vulnerability/CGA-297h-4h7q-27cx',
  },
  {
    ...node,
    line: '26',
    minimum: '26.12.1',
    source: 'https://osv.dev/vulnerability/CGA-g5pg-v9mg-6q98',
  },
  { ...postgres, line: '15', minimum: '15.20' },
  { ...postgres, line: '16', minimum: '16.16' },
  { ...postgres, line: '17', minimum: '17.12' },
  { ...postgres, line: '18', minimum: '18.7' },
  {
    name: 'Payload',
    because: 'CVE-2026-105849, CVE-2026-105863 and others',
    line: '3',
    minimum: '3.90.0',
    source: 'https://www.tenable.com/cve/CVE-2026-105849',
  },
  {
    name: 'Next',
    because: 'CVE-2026-126187, fixed in 16.4.1; 16.4.6 is the first that asks for the fixed sharp',
    line: '16',
    minimum: '16.4.6',
    source: 'https://github.com/evenfire-ai/evenfire/releases/tag/v0.12.1',
  },
  { ...react, line: '19.0', minimum: '19.0.9' },
  { ...react, line: '19.1', minimum: '19.1.10' },
  { ...react, line: '19.2', minimum: '19.2.9' },
  { ...react, line: '19.3', minimum: '19.3.1' },
  {
    name: 'sharp',
    because: 'GHSA-wq5f-xc86-pv6w',
    line: '0',
    minimum: '0.35.5',
    source: 'https://osv.dev/vulnerability/ECHO-6169-5cd8-c8e3',
  },
]

/** @param versions as they name themselves, such as `18.4 (Debian 18.4-1)`; what is no version is not judged. */
export function belowFloors(versions: Partial<Record<RuntimeName, string>>): BelowFloor[] {
  return Object.entries(versions).flatMap(([name, text]) => {
    const version = /^v?(\d+(?:\.\d+)*)/.exec(text)?.[1]
    const floor = version && floorOf(name as RuntimeName, version)
    return floor && compare(version, floor.minimum) < 0 ? [{ ...floor, version }] : []
  })
}

export function describeBelow({ name, because, minimum, source, version }: BelowFloor): string {
  return `${name} ${version} is too old: update it to ${minimum} or newer. ${because} (${source}).`
}

/** Null for lines after the last one that has a floor. */
function floorOf(name: RuntimeName, version: string): Floor | null {
  const isUpTo = ({ line }: Floor) => compare(version, line, line.split('.').length) <= 0
  return floors.find((floor) => floor.name === name && isUpTo(floor)) ?? null
}

/** @param parts how many of them count */
function compare(one: string, other: string, parts = 3): number {
  const [left = [], right = []] = [one, other].map((version) => version.split('.').map(Number))
  const difference = Array.from({ length: parts }, (_, at) => (left[at] ?? 0) - (right[at] ?? 0))
  return difference.find((number) => number !== 0) ?? 0
}
