// The signs that Windows-1252 has in place of control characters: quotes, dashes, the euro.

const first = 0x80

/** From 0x80 on; five are free. */
export const signsOf1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** `TextDecoder` of Node 20 reads Latin-1 under this name: others have nothing left to replace. */
export function withSigns(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (sign) => signsOf1252[sign.charCodeAt(0) - first] ?? sign)
}

/** The byte of a sign, if it has one. */
export function byteOf(sign: string): number {
  const index = signsOf1252.indexOf(sign)
  return index < 0 ? sign.charCodeAt(0) : first + index
}
