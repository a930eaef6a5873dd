// `llms.txt` of a blog: its name, and the addresses at which programs read it.
import { expect, it } from 'vitest'

import { llmsText } from '../../../../src/blog/feeds/llmsResponse.ts'

const site = {
  name: 'Low water',
  description: 'On ports\n## and tides',
  language: 'en',
  url: 'https://tide.example',
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address)
}

it('names the blog in its first lines, whatever stands in its description', () => {
  expect(llmsText(site).split('\n').slice(0, 4)).toEqual([
    '# Low water',
    '',
    '> On ports ## and tides',
    '',
  ])
  expect(llmsText({ ...site, description: '' }).split('\n')[2]).toMatch(/^A blog/)
})

it('has complete addresses, below the folder and the paths of the app', () => {
  const found = addressesIn(
    llmsText({ ...site, api: '/backend', apiPath: '/offprint', folder: '/writing' }),
  )
  expect(found).toEqual([
    'https://tide.example/writing',
    'https://tide.example/writing/atom.xml',
    'https://tide.example/writing/feed.xml',
    'https://tide.example/writing/feed.json',
    'https://tide.example/writing/sitemap.xml',
    'https://tide.example/backend/offprint/openapi.json',
    'https://tide.example/backend/offprint/posts',
    'https://tide.example/backend/offprint/bibliography',
  ])
})

it('names no feeds where there are none', () => {
  expect(llmsText({ ...site, feeds: false })).not.toContain('feed')
})
