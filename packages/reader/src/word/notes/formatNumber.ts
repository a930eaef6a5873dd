// A number as Word prints it before a note.

const symbols = ['*', '†', '‡', '§']

const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const formats: Record<string, (number: number) => string> = {
  chicago: (number) => repeated(number, symbols),
  decimal: String,
  decimalEnclosedParen: (number) => `(${number})`,
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerLetter: (number) => repeated(number, [...'abcdefghijklmnopqrstuvwxyz']),
  lowerRoman: toRoman,
  none: () => '',
  numberInDash: (number) => `-${number}-`,
  upperLetter: (number) => repeated(number, [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']),
  upperRoman: (number) => toRoman(number).toUpperCase(),
}

/** Formats that are not known, such as those of other scripts, are shown as plain numbers. */
export function formatNumber(number: number, format: string): string {
  return (formats[format] ?? String)(number)
}

export function isKnownFormat(format: string): boolean {
  return Object.hasOwn(formats, format)
}

/** `a … z, aa, bb`: once more for each round. */
function repeated(number: number, signs: string[]): string {
  const index = number - 1
  return (signs[index % signs.length] ?? '').repeat(Math.floor(index / signs.length) + 1)
}

function toRoman(number: number): string {
  let rest = number
  let roman = ''
  for (const [value, sign] of romans) {
    while (rest >= value) {
      roman += sign
      rest -= value
    }
  }
  return roman
}
