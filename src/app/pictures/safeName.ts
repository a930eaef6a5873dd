// Makes file names safe for storage, links and downloads: pure.

/** In bytes. File systems allow 255, and suffixes are added for sizes and duplicates. */
const maxBytes = 100

/** The extension of a file name in lower case, without its dot. */
export function extensionOf(name: string): string {
  return /\.([^./\\]*)$/.exec(name)?.[1]?.trim().toLowerCase() ?? ''
}

/** Keeps letters and digits of any script, dots, hyphens and underscores. */
export function safeName(name: string, extension: string): string {
  const file = name.split(/[/\\]/).at(-1) ?? ''
  const base = file
    .slice(0, extensionOf(file) === '' ? undefined : file.lastIndexOf('.'))
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/\.{2,}/g, '.')
  const short = trimmed(cut(trimmed(base)))
  // Not as the sizes of another picture end, whose files it could replace.
  const safe = short.replace(/-(?=\d+x\d+$)/, '_') || 'picture'
  return `${reserved.test(safe) ? `picture-${safe}` : safe}.${extension}`
}

/** Devices of Windows, whose names Payload takes out of the name of a file. */
const reserved = /^(?:aux|com\d|con|lpt\d|nul|prn)(?:\.|$)/i

function trimmed(text: string): string {
  return text.replace(/^[-.\p{M}]+|[-.]+$/gu, '')
}

function cut(text: string): string {
  let kept = ''
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > maxBytes) {
      break
    }
    kept += character
  }
  return kept
}
