import { describe, expect, it } from 'vitest'

import { floorsProblem } from '../../../scripts/floorsProblem.ts'
import {
  belowFloors,
  checkedOn,
  describeBelow,
  floors,
  type RuntimeName,
} from '../../../src/domain/floors.ts'

describe('what Offprint runs on', () => {
  it.each<[RuntimeName, string, string]>([
    ['Node', '20.20.2', '22.23.4'],
    ['Node', '22.23.3', '22.23.4'],
    ['Node', '23.11.1', '24.22.1'],
    ['Node', 'v24.9.0', '24.22.1'],
    ['Node', '26.2.0', '26.12.1'],
    ['PostgreSQL', '14.25', '15.20'],
    ['PostgreSQL', '18.4 (Debian 18.4-1.pgdg12+1)', '18.7'],
    ['Payload', '3.89.0', '3.90.0'],
    ['Next', '15.5.9', '16.4.6'],
    ['Next', '16.4.5', '16.4.6'],
    ['React', '18.3.1', '19.0.9'],
    ['React', '19.2.8', '19.2.9'],
    ['sharp', '0.34.5', '0.35.5'],
  ])('%s %s is below its floor', (name, version, minimum) => {
    expect(belowFloors({ [name]: version })).toMatchObject([{ name, minimum }])
  })

  it.each<[RuntimeName, string]>([
    ['Node', '22.23.4'],
    ['Node', '24.23.0'],
    ['Node', '27.0.0'],
    ['PostgreSQL', '15.20'],
    ['PostgreSQL', '19rc2'],
    ['Payload', '3.90.0'],
    ['Payload', '4.0.0'],
    ['Next', '16.10.0'],
    ['React', '19.1.10'],
    ['React', '19.4.0'],
    ['sharp', '0.35.5'],
    ['sharp', 'unknown'],
  ])('%s %s is not', (name, version) => {
    expect(belowFloors({ [name]: version })).toEqual([])
  })

  it('is described with what to do, why, and where that is written', () => {
    const [below] = belowFloors({ PostgreSQL: '17.6' })
    expect(describeBelow(below!)).toMatch(
      /^PostgreSQL 17\.6 is too old: update it to 17\.12 or newer\. CVE-2026-6460 \(https:.*\)\.$/,
    )
  })

  it('has floors in the order of their lines, each with its source', () => {
    expect(floors.filter(({ source }) => !source.startsWith('https://'))).toEqual([])
    const names = [...new Set(floors.map(({ name }) => name))]
    for (const name of names) {
      const lines = floors.filter((one) => one.name === name).map(({ line }) => Number(line))
      expect([name, lines]).toEqual([name, lines.toSorted((a, b) => a - b)])
    }
  })
})

describe('a release', () => {
  const at = (days: number) => new Date(Date.parse('2026-03-01T12:00:00Z') + days * 86_400_000)

  it('needs floors that were checked in the last 45 days', () => {
    expect(floorsProblem('2026-03-01', at(0))).toBeNull()
    expect(floorsProblem('2026-03-01', at(45))).toBeNull()
    expect(floorsProblem('2026-03-01', at(46))).toContain('was checked on 2026-03-01')
    expect(floorsProblem('2026-03-01', at(46))).toContain('Node: https://')
  })

  it('is not made with a day that is none, or has not come', () => {
    expect(floorsProblem('soon', at(0))).not.toBeNull()
    expect(floorsProblem('2026-03-03', at(0))).not.toBeNull()
    expect(floorsProblem(checkedOn, new Date(`${checkedOn}T00:00:00Z`))).toBeNull()
  })
})
