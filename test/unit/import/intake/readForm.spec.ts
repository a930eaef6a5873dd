// Multipart forms, as browsers and programs send them, and broken ones.
import { describe, expect, it } from 'vitest'

import { readForm } from '../../../../src/import/intake/readForm.ts'

const type = 'multipart/form-data; boundary=X'

function read(text: string, contentType = type) {
  return readForm(Buffer.from(text, 'latin1'), contentType).map(({ name, bytes, fileName }) => ({
    name,
    fileName,
    text: Buffer.from(bytes).toString('latin1'),
  }))
}

function part(head: string, text: string): string {
  return `--X\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`
}

describe('a form', () => {
  it('of fetch, with a file of any bytes', async () => {
    const form = new FormData()
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 256)
    form.append('file', new File([bytes], 'Häfen "Nord".docx'))
    form.append('url', 'https://example.org/ä')
    const response = new Response(form)
    const body = new Uint8Array(await response.arrayBuffer())
    const [file, url] = readForm(body, response.headers.get('content-type')!)
    expect([file?.name, file?.fileName]).toEqual(['file', 'Häfen "Nord".docx'])
    expect(new Uint8Array(file!.bytes)).toEqual(bytes)
    expect([url?.name, url?.fileName]).toEqual(['url', null])
    expect(new TextDecoder().decode(url?.bytes)).toBe('https://example.org/ä')
  })

  it('with a quoted boundary, other headers, an empty part and what stands around it', () => {
    const head = 'name=file; filename="a.txt"'
    const text = `before\r\n${part('name="file"; filename="a.txt"', '--Y\r\n--\r\n')}${part('name="b"', '')}--X--\r\nafter`
    expect(read(text, 'Multipart/Form-Data; charset=utf-8; Boundary="X"')).toEqual([
      { name: 'file', fileName: 'a.txt', text: '--Y\r\n--\r\n' },
      { name: 'b', fileName: null, text: '' },
    ])
    expect(() => read(`${part(head, 'x')}--X--`)).toThrow('cannot be read')
  })

  it.each<[string, string, string?]>([
    ['nothing', ''],
    ['no end', part('name="a"', 'x')],
    ['no boundary', `${part('name="a"', 'x')}--X--`, 'multipart/form-data'],
    ['a part without a head', '--X\r\nabc\r\n--X--'],
    ['a part without a name', '--X\r\ncontent-type: a/b\r\n\r\nabc\r\n--X--'],
    ['a delimiter within a line', `abc${part('name="a"', 'x')}--X--`],
    ['too many parts', `${part('name="a"', 'x').repeat(11)}--X--`],
    ['a head without end', `${part(`name="${'a'.repeat(9000)}"`, 'x')}--X--`],
  ])('with %s is refused', (_, text, contentType) => {
    expect(() => read(text, contentType)).toThrow('The form in the body cannot be read.')
  })
})
