// A name under which a file can be stored, linked and downloaded anywhere: pure.

/** In bytes: a file system takes 255, and names of the smaller sizes and of namesakes are longer. */
const longest = 100

/** The extension of a file name in lower case, without its dot. */
export function extensionOf(name: string): string {
  return /\.([^./\\]*)$/.exec(name)?.[1]?.trim().toLowerCase() ?? ''
}

/** Letters and digits of any script, points, hyphens and underscores. */
export function safeName(name: string, extension: string): string {
  const file = name.split(/[/\\]/).at(-1) ?? ''
  const base = file
    .slice(0, extensionOf(file) === '' ? undefined : file.lastIndexOf('.'))
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/\.{2,}/g, '.')
  const short = trimmed(cut(trimmed(base)))
  return `${short || 'picture'}.${extension}`
}

function trimmed(text: string): string {
  return text.replace(/^[-.\p{M}]+|[-.]+$/gu, '')
}

function cut(text: string): string {
  let kept = ''
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > longest) {
      break
    }
    kept += character
  }
  return kept
}
