import { describe, expect, it } from 'vitest'

import { toMarkdown } from '../../src/document/converters/toMarkdown.ts'
import { parseSource } from '../../src/sources/parseSource.ts'
import { pdfFile } from '../helpers/pdfFile.ts'

interface Part {
  content: string
  disposition?: string
  id?: string
  name?: string
  type: string
}

const headers = {
  Date: 'Thu, 5 Mar 2026 23:30:00 -0500',
  From: 'Ada Quill <ada@harbour.example>',
  'Message-ID': '<tide-1@harbour.example>',
  'MIME-Version': '1.0',
  Subject: 'Low water',
  To: 'desk@gazette.example',
}

/** An e-mail of several parts, or of one. */
function mailOf(parts: Part[], more: Record<string, string> = {}, lineEnd = '\r\n'): Uint8Array {
  const head = Object.entries({
    ...headers,
    ...more,
    'Content-Type': 'multipart/mixed; boundary=b1',
  })
  const lines = [
    ...head.map(([name, value]) => `${name}: ${value}`),
    '',
    ...parts.flatMap(({ id, name, type, content, disposition }) => [
      '--b1',
      `Content-Type: ${type}${name ? `; name="${name}"` : ''}`,
      ...(disposition
        ? [`Content-Disposition: ${disposition}${name ? `; filename="${name}"` : ''}`]
        : []),
      ...(id ? [`Content-ID: <${id}>`] : []),
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content, type.includes('pdf') ? 'latin1' : 'utf8')
        .toString('base64')
        .replace(/.{76}/g, '$&\n'),
    ]),
    '--b1--',
    '',
  ]
  return new TextEncoder().encode(lines.join('\n').replaceAll('\n', lineEnd))
}

function html(content: string): Part {
  return { type: 'text/html; charset=utf-8', content }
}

function text(content: string): Part {
  return { type: 'text/plain; charset=utf-8', content }
}

const ferry =
  'The ferry to the island goes when the tide lets it, and nobody in the harbour has seen a reason to change that so far.'
const pier =
  'The pier is older than the town, and longer than anybody had asked for when the council paid for it in the end.'

async function read(bytes: Uint8Array) {
  const { pieces, warnings = [] } = await parseSource({ bytes })
  const [piece] = pieces
  return { ...piece!, markdown: toMarkdown(piece!.document).trim(), pieces, warnings }
}

function letterOf({ leftOut }: Awaited<ReturnType<typeof read>>): string {
  return leftOut
    .filter(({ reason }) => reason === 'mail')
    .map((row) => row.text)
    .join('\n')
}

describe('the text of an e-mail', () => {
  it('is its HTML, without signature, with the subject as title', async () => {
    const piece = await read(
      mailOf([
        html(
          `<html><body><p>${ferry}</p><p>${pier}</p><div class="gmail_signature">Ada Quill, Harbour Office</div></body></html>`,
        ),
      ]),
    )

    expect(piece.title).toBe('Low water')
    expect(piece.markdown).toBe(`${ferry}\n\n${pier}`)
    expect(letterOf(piece)).toBe('Ada Quill, Harbour Office')
    expect([piece.guid, piece.published]).toEqual(['tide-1@harbour.example', '2026-03-05'])
    expect(piece.sources.published?.from).toBe('guess')
    // Whoever sends it may have been sent it.
    expect(piece.authors).toEqual([])
  })

  it('may be short: the subject is its title', async () => {
    const piece = await read(mailOf([text('Plain e-mail.\n\nHope it works well!\n')]))
    expect([piece.title, piece.markdown]).toEqual([
      'Low water',
      'Plain e-mail.\n\nHope it works well!',
    ])
  })

  it.each(['\r\n', '\n'])('is plain text, whatever ends its lines (%j)', async (lineEnd) => {
    const piece = await read(
      mailOf(
        [text(`Low water\n\nBy Ada Quill\n\n${ferry}\n\n${pier}\n\n-- \nHarbour Office\n`)],
        {},
        lineEnd,
      ),
    )

    expect([piece.title, piece.authors.map(({ name }) => name)]).toEqual([
      'Low water',
      ['Ada Quill'],
    ])
    expect(piece.paragraphs).toEqual([ferry, pier])
    expect(letterOf(piece)).toContain('Harbour Office')
  })

  it('is what was forwarded, with its date', async () => {
    const piece = await read(
      mailOf(
        [
          html(
            `<div>Please have a look.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Jane Roe</b> &lt;jane@pier.example&gt;<br>Date: Mon, 2 Mar 2026 at 10:00<br>Subject: The old pier<br>To: Ada Quill</div><p>${ferry}</p><p>${pier}</p></div>`,
          ),
        ],
        { Subject: 'Fwd: The old pier' },
      ),
    )

    expect([piece.title, piece.published]).toEqual(['The old pier', '2026-03-02'])
    expect(piece.markdown).toBe(`${ferry}\n\n${pier}`)
    expect(letterOf(piece)).toContain('Please have a look.')
  })

  it('is what was forwarded, and words above it in no element are kept as the letter', async () => {
    const piece = await read(
      mailOf([
        html(
          `Dear desk,<br>please <b>run</b> this.<!-- seen --><div>---------- Forwarded message ---------<br>From: Jane Roe<br>Subject: The old pier</div><p>${ferry}</p><p>${pier}</p>`,
        ),
      ]),
    )

    expect(piece.markdown).toBe(`${ferry}\n\n${pier}`)
    expect(letterOf(piece)).toMatch(/^Dear desk,\nplease\nrun\nthis\.\n/)
    expect(letterOf(piece)).not.toContain('seen')
  })

  it('leaves earlier letters out', async () => {
    const piece = await read(
      mailOf([
        html(
          `<p>${ferry}</p><p>${pier}</p><div class="gmail_quote"><div>On Mon, 2 Mar 2026, Jane Roe wrote:</div><blockquote class="gmail_quote"><p>Have you anything for us?</p></blockquote></div>`,
        ),
      ]),
    )

    expect(piece.markdown).toBe(`${ferry}\n\n${pier}`)
    expect(letterOf(piece)).toContain('Have you anything for us?')
  })

  it('names the sender of a newsletter as author, as a guess', async () => {
    const piece = await read(
      mailOf(
        [
          html(
            `<html><body><h1>High water</h1><p>${ferry}</p><p>${pier}</p><p><a href="https://x.example">Unsubscribe</a></p></body></html>`,
          ),
        ],
        {
          From: 'Ada Quill from Tide Notes <ada@notes.example>',
          'List-Unsubscribe': '<https://notes.example/stop>',
        },
      ),
    )

    expect([piece.title, piece.authors.map(({ name }) => name)]).toEqual([
      'High water',
      ['Ada Quill'],
    ])
    expect(piece.sources.authors?.from).toBe('guess')
    expect(letterOf(piece)).toBe('Unsubscribe')
  })

  it('has the quotes and dashes of Windows', async () => {
    const words = '=93The pilot=92s log=94 =96 nobody has read it since.'
    const mail = [
      'From: =?windows-1252?Q?Ada_O=92Quill?= <ada@harbour.example>',
      'List-Id: tides',
      'Subject: =?windows-1252?Q?The_pilot=92s_log?=',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      `${words}\r\n\r\n${words}`,
    ]
    const { pieces } = await parseSource({ name: 'a.eml', bytes: Buffer.from(mail.join('\r\n')) })
    expect(pieces[0]).toMatchObject({
      authors: [{ name: 'Ada O’Quill' }],
      title: 'The pilot’s log',
    })
    expect(pieces[0]?.paragraphs[0]).toBe('“The pilot’s log” – nobody has read it since.')
  })

  it('names pictures within the text', async () => {
    const picture: Part = {
      id: 'p1',
      name: 'p.png',
      type: 'image/png',
      content: 'x',
      disposition: 'inline',
    }
    const piece = await read(
      mailOf([html(`<p>${ferry}</p><p><img src="cid:p1"></p><p>${pier}</p>`), picture]),
    )
    expect(piece.pictures.map(({ sources }) => sources)).toEqual([['#cid:p1']])
  })
})

describe('what is attached to an e-mail', () => {
  const page = (title: string) =>
    Buffer.from(
      pdfFile([
        [
          { size: 20, text: title, x: 72, y: 80 },
          { text: ferry.slice(0, 60), x: 72, y: 120 },
        ],
      ]),
    ).toString('latin1')
  const attached = (title: string, content = page(title)): Part => ({
    name: `${title}.pdf`,
    type: 'application/pdf',
    content,
    disposition: 'attachment',
  })

  it('is the article, or several, and the mail is the letter around them', async () => {
    const piece = await read(
      mailOf([text('Here are two of them.'), attached('Low water'), attached('High water')]),
    )

    expect(piece.pieces.map(({ guid, title }) => [title, guid])).toEqual([
      ['Low water', 'tide-1@harbour.example'],
      ['High water', 'tide-1@harbour.example#2'],
    ])
    expect(letterOf(piece)).toBe('Here are two of them.')
  })

  it('is named where it cannot be read', async () => {
    const piece = await read(
      mailOf([html(`<p>${ferry}</p><p>${pier}</p>`), attached('Low water', '%PDF-1.7 and so on')]),
    )

    expect(piece.markdown).toBe(`${ferry}\n\n${pier}`)
    expect(piece.warnings.map(({ code }) => code)).toEqual([
      'source-mail-file',
      'source-pdf-damaged',
    ])
  })

  it('may be a plain text', async () => {
    const piece = await read(
      mailOf([
        html('<p>Here it is.</p>'),
        {
          ...text(`The old pier\n\nBy Ada Quill\n\n${ferry}\n\n${pier}\n`),
          name: 'pier.txt',
          disposition: 'attachment',
        },
      ]),
    )

    expect([piece.title, piece.paragraphs]).toEqual(['The old pier', [ferry, pier]])
    expect(letterOf(piece)).toBe('Here it is.')
    expect(piece.warnings).toEqual([])
  })

  it('is named where it is of a kind that is not read; signatures of programs are not', async () => {
    const others = [
      ['dues.csv', 'text/csv', 'a,b\n1,2'],
      ['', 'application/zip', 'PK\u0003\u0004'],
      ['signature.asc', 'application/pgp-signature', '-----BEGIN PGP SIGNATURE-----'],
    ].map(([name, type, content]) => ({ name, type, content, disposition: 'attachment' }) as Part)
    const own = await read(mailOf([html(`<p>${ferry}</p><p>${pier}</p>`), ...others]))
    const around = await read(mailOf([text('Here it is.'), attached('Low water'), ...others]))

    const named = ['dues.csv', 'application/zip'].map((name) => ({
      code: 'source-mail-file-left',
      values: { name },
    }))
    expect(own.markdown).toBe(`${ferry}\n\n${pier}`)
    expect([own.warnings, around.warnings]).toEqual([named, named])
    expect(around.pieces).toHaveLength(1)
  })

  it('may be another e-mail', async () => {
    const inner = new TextDecoder().decode(
      mailOf([html(`<p>${ferry}</p><p>${pier}</p>`)], { Subject: 'The inner one' }),
    )
    const piece = await read(
      mailOf([
        text('See below.'),
        {
          name: 'a.eml',
          type: 'application/octet-stream',
          content: inner,
          disposition: 'attachment',
        },
      ]),
    )

    expect([piece.title, piece.markdown]).toEqual(['The inner one', `${ferry}\n\n${pier}`])
  })
})

describe('an e-mail that is not read', () => {
  const encode = (lines: string[]) => new TextEncoder().encode(lines.join('\r\n'))
  const nested = Array.from({ length: 200 }, (_level, at) => [
    `--b${at}`,
    `Content-Type: multipart/mixed; boundary=b${at + 1}`,
    '',
  ]).flat()

  it.each([
    ['without a text', 'source-mail-empty', mailOf([text('\n')])],
    [
      'with nothing but a quote',
      'source-mail-empty',
      mailOf([text('On Mon, 2 Mar 2026, Jane Roe wrote:\n> Have you anything?')]),
    ],
    [
      'nested too deeply',
      'source-mail',
      encode([
        'From: a@b.example',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b0',
        '',
        ...nested,
      ]),
    ],
    [
      'with huge headers',
      'source-mail',
      encode([
        'From: a@b.example',
        'MIME-Version: 1.0',
        `X-Long: ${'x'.repeat(600_000)}`,
        '',
        'Text',
      ]),
    ],
  ])('is one %s', async (_case, code, bytes) => {
    await expect(parseSource({ bytes })).rejects.toMatchObject({ code })
  })

  it('reads a wrong or an unknown encoding as far as it goes', async () => {
    const piece = await read(
      mailOf([{ ...html(`<p>${ferry}</p><p>${pier}</p>`), type: 'text/html; charset=x-none' }]),
    )

    expect(piece.markdown).toBe(`${ferry}\n\n${pier}`)
  })
})
