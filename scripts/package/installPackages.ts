// Installs the packages in an empty folder, as somebody does who has neither Payload nor this repository.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Reads a page there, as the README of the reader shows it. */
const example = `
import { readArticle } from 'offprint-reader'
const page = '<title>Low Water</title><article><h1>Low Water</h1><p class="byline">By Ada Brook</p>' +
  '<p>The ferry stops in April<sup><a href="#fn1" id="r1">1</a></sup>, and nobody has asked why it should.</p>' +
  '<p>It has done so every year since the pier was moved, and the timetable says nothing of it.</p>'.repeat(3) +
  '<ol><li id="fn1">Port record, 1921. <a href="#r1">back</a></li></ol></article>'
const article = await readArticle(new TextEncoder().encode(page), { name: 'low-water.html' })
const { authors, footnotes, markdown, title } = article
if (title !== 'Low Water' || authors[0]?.name !== 'Ada Brook' || footnotes.length !== 1 || !/\\[\\^1\\]/.test(markdown)) {
  throw new Error(JSON.stringify(article))
}
`

/** @returns what failed */
export function installPackages(tarballs: string[], folder: string): string[] {
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  writeFileSync(path.join(folder, 'example.js'), example)
  // The peers of the plugin are in the apps of .ci/nightly.
  const options = ['--omit=peer', '--no-audit', '--no-fund', '--prefer-offline', '--silent']
  return [
    ...check(folder, 'npm', ['install', ...options, ...tarballs]),
    ...check(folder, process.execPath, ['example.js']),
  ]
}

function check(cwd: string, command: string, options: string[]): string[] {
  const { status, stderr } = spawnSync(command, options, { cwd, encoding: 'utf8' })
  return status === 0
    ? []
    : [`In an empty folder, ${path.basename(command)} ${options[0]} failed: ${stderr}`]
}
