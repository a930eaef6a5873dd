import type { Page } from './readPages.ts'

// How much of the bed of whole pages is read right, counted in fields.
import { parseSource, toReport } from '../../../src/index.ts'
import { compareFields, type FieldName, fieldNames } from './fields.ts'

interface Wrong {
  expected: string
  field: FieldName
  found: string
  page: string
}

export interface Score {
  pages: number
  right: Record<FieldName, number>
  wrong: Wrong[]
}

export async function scorePages(pages: Page[]): Promise<Score> {
  const right = Object.fromEntries(fieldNames.map((field) => [field, 0])) as Score['right']
  const wrong: Wrong[] = []
  for (const page of pages) {
    const fields = compareFields(page.expected, await reportOf(page))
    for (const field of fieldNames) {
      const { expected, found, isRight } = fields[field]
      if (isRight) {
        right[field] += 1
      } else {
        const [left, other] = [expected, found].map((value) => JSON.stringify(value))
        wrong.push({ expected: left ?? '', field, found: other ?? '', page: page.name })
      }
    }
  }
  return { pages: pages.length, right, wrong }
}

async function reportOf({ bytes, expected }: Page) {
  try {
    return toReport(await parseSource({ bytes, kind: 'html', url: expected.url })).pieces[0]
  } catch {
    return undefined
  }
}

export function share({ pages, right }: Score): number {
  const total = fieldNames.reduce((sum, field) => sum + right[field], 0)
  return total / (pages * fieldNames.length)
}

export function summaryOf(half: string, score: Score): string {
  const rows = fieldNames.map((field) => {
    const count = score.right[field]
    return `  ${field.padEnd(10)} ${String(count).padStart(3)} of ${score.pages}  ${percent(count / score.pages)}`
  })
  return [`${half}: ${percent(share(score))} of the fields right`, ...rows].join('\n')
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`
}

export function tableOf({ wrong }: Score): string {
  return wrong
    .map(
      ({ expected, field, found, page }) =>
        `${page}: ${field}\n  expected ${expected}\n  found    ${found}`,
    )
    .join('\n')
}
