import { describe, expect, it } from 'vitest'

import { protectFile } from '../../../../src/app/pictures/fileHeaders.ts'
import { extensionOf, safeName } from '../../../../src/app/pictures/safeName.ts'
import { findPictureType } from '../../../../src/import/pictures/file/pictureTypes.ts'

describe('the name of a file', () => {
  it.each([
    ['harbour.jpg', 'harbour.jpg'],
    ['../../etc/passwd.jpg', 'passwd.jpg'],
    ['..\\..\\boot.jpg', 'boot.jpg'],
    ['a\0b\r\n.jpg', 'a-b.jpg'],
    ['Hafen bei Nacht (2).JPG', 'Hafen-bei-Nacht-2.jpg'],
    ['Mu\u0308hle.jpg', 'M\u00fchle.jpg'],
    ['港口.jpg', '港口.jpg'],
    ['\u202egpj.exe.jpg', 'gpj.exe.jpg'],
    ['harbour-320x240-.jpg', 'harbour_320x240.jpg'],
    ['..jpg', 'picture.jpg'],
    ['.jpg', 'picture.jpg'],
    ['', 'picture.jpg'],
    ['CON.jpg', 'picture-CON.jpg'],
    ['com1.old.jpg', 'picture-com1.old.jpg'],
    ['Contents.jpg', 'Contents.jpg'],
    ['harbour', 'harbour.jpg'],
    ['a?b#c%2f"d<e>.jpg', 'a-b-c-2f-d-e.jpg'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name, 'jpg')).toBe(safe)
  })

  it('is limited in bytes, without splitting a character', () => {
    expect(safeName(`${'x'.repeat(5000)}.jpg`, 'jpg')).toHaveLength(104)
    expect(safeName(`${'港'.repeat(5000)}.jpg`, 'jpg')).toBe(`${'港'.repeat(33)}.jpg`)
  })

  it.each([
    ['a.PNG', 'png'],
    ['a.png.html', 'html'],
    ['a', ''],
    ['a.b/c', ''],
  ])('%j has the extension %j', (name, extension) => {
    expect(extensionOf(name)).toBe(extension)
  })
})

describe('a file is', () => {
  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', undefined],
    ['<!doctype html>', undefined],
    ['%PDF-1.7', undefined],
    ['', undefined],
    ['GIF89a/*', 'image/gif'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['RIFF\x10\0\0\0WAVEfmt ', undefined],
    ['\0\0\0\x1cftypavif', 'image/avif'],
    ['\0\0\0\x1cftypheic', undefined],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ])('%j: %s', (start, type) => {
    expect(findPictureType(Buffer.from(start, 'latin1'))?.mimeType).toBe(type)
  })
})

describe('a file is sent', () => {
  it.each([
    ['image/png', null],
    ['image/avif', null],
    ['image/svg+xml', 'attachment'],
    ['text/html; charset=utf-8', 'attachment'],
    ['application/xml', 'attachment'],
    ['application/octet-stream', 'attachment'],
  ])('as %s with disposition %s, and never as a page', (type, disposition) => {
    const headers = protectFile(new Headers({ 'content-type': type }))
    expect(headers.get('content-disposition')).toBe(disposition)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.* sandbox$/)
  })
})
