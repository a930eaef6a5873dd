// `npm run film`: the film of the README, of an article that is owed, republished, live and cited, from `npm run demo`.
// `-- http://localhost:3000` takes a demo that runs already: its first ready article goes on its blog.
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'

import { root } from './bootstrap/environment.mjs'
import { Recorder } from './film/Recorder.ts'
import { playScenes } from './film/scenes.ts'
import { startDemo } from './film/startDemo.ts'

const files = {
  film: path.join(root, 'docs/images/film.webp'),
  still: path.join(root, 'docs/images/film.png'),
}

const given = process.argv[2]
const demo = given ? { stop: () => Promise.resolve(), url: given } : await startDemo(root)
try {
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium-headless-shell',
  })
  const page = await browser.newPage({
    baseURL: demo.url,
    colorScheme: 'light',
    viewport: { height: 720, width: 1280 },
  })
  const recorder = new Recorder(page)
  await playScenes(page, recorder)
  await browser.close()
  mkdirSync(path.dirname(files.film), { recursive: true })
  await recorder.write(files)
  const size = (statSync(files.film).size / 1_000_000).toFixed(2)
  console.log(`${path.relative(root, files.film)}: ${recorder.seconds} s, ${size} MB`)
} finally {
  await demo.stop()
}
