// Lets the app read a page and a Word file.
import type { Client } from '../hosts/Client.ts'

import { wordFile } from '../../packages/reader/test/helpers/wordFile.ts'

const title = 'The Quiet Harbours of the South'
const sentences = [
  'Ports were built for a trade that has moved on, and most of them found no other one since then.',
  'What is left are cranes, a pier or two, and people who remember what was loaded there.',
  'Nobody has counted them for a generation, so that nobody can say how many there are.',
]

export async function bringInPage(user: Client): Promise<void> {
  const body = sentences.map((sentence) => `<p>${sentence}</p>`).join('')
  const html = `<!doctype html><title>${title}</title><article><h1>${title}</h1>${body}</article>`
  await expectRead(user, { html, url: 'https://outlet.example/quiet-harbours' })
}

export async function bringInWordFile(user: Client): Promise<void> {
  const style = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'
  const paragraphs = sentences.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
  const bytes = await wordFile({
    body: `<w:p>${style}<w:r><w:t>${title}</w:t></w:r></w:p>${paragraphs.join('')}`,
    styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
  })
  const form = new FormData()
  form.append('file', new File([Buffer.from(bytes)], 'harbours.docx'))
  await expectRead(user, form)
}

async function expectRead(user: Client, source: FormData | object): Promise<void> {
  const { pieces } = await user.expect<{ pieces: { title: string }[] }>(
    200,
    'POST',
    '/api/intake',
    source,
  )
  const found = JSON.stringify(pieces)
  const lost = [title, ...sentences].find((text) => !found.includes(text))
  if (pieces.length !== 1 || lost) {
    throw new Error(`It was read as ${found.slice(0, 800)}`)
  }
}
