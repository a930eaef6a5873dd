// What lines between two texts have in common with the texts around them, and with the head and the end of the file.
import { describe, expect, it } from 'vitest'

import { toRecurrence } from '../../src/text/roles/recurrence.ts'
import { sharedWordFeatures } from '../../src/text/roles/sharedWords.ts'

const texts = [
  'WOOD',
  'The plough that nobody wanted',
  'The plough stood in the field for a year, and the farmer walked around it every day.',
  'Tags: alder, clogs',
  'METAL',
  'A bell that was tuned with a file',
  'The bell hangs in the tower of Bodmin, where a file lies on the sill below the rope.',
  'Tags: bells, tuning',
]
const isBody = texts.map((text) => text.endsWith('.'))

describe('the layout of a file', () => {
  const forms = texts.map((_, at) => ['t0', 't6', 's8', 'furn'][at % 4] ?? '')
  const { featuresAt } = toRecurrence(texts, forms, isBody)

  it('repeats the end of the last text below the others', () => {
    expect(featuresAt(3)).toContain('like=beyond,same,end')
  })

  it('repeats the head of the first above the others', () => {
    expect(featuresAt(4)).toContain('like=same,beyond,')
  })
})

describe('words in common', () => {
  const features = sharedWordFeatures(texts, isBody)

  it('shows which text a title belongs to', () => {
    expect(features[1]).toContain('shared=x,s')
    expect(features[0]).toContain('shared=x,x')
  })

  it('finds none for tags', () => {
    expect(features[3]).toContain('shared=n,n')
  })
})
