import { describe, expect, it } from 'vitest'

import { topicSlug } from '../../../src/domain/topicSlug.ts'

describe('the slug of a topic', () => {
  it.each([
    ['Ports', 'ports'],
    ['AUKUS / Pacific', 'aukus-pacific'],
    ['South China Sea', 'south-china-sea'],
    ['  Rivers & dams ', 'rivers-dams'],
    ['中文', '中文'],
    ['日本・韓国', '日本-韓国'],
    ['الأمن البحري', 'الأمن-البحري'],
    ['Énergie', 'Énergie'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['U.S. “pivot”', 'u-s-pivot'],
    ['..', ''],
    ['!!!', ''],
    ['', ''],
  ])('%s is %s', (topic, slug) => {
    expect(topicSlug(topic)).toBe(slug)
  })

  it('is its own slug', () => {
    for (const topic of ['AUKUS / Pacific', '中文', 'C++', 'Énergie']) {
      expect(topicSlug(topicSlug(topic))).toBe(topicSlug(topic))
    }
  })
})
