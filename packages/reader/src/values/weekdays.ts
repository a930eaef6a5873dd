// The day of the week beside a date decides which of its numbers is the day.

const names: [pattern: RegExp, day: number][] = [
  [/\b(?:mon(?:day)?|montag|lundi|lunes|lunedì)\b/iu, 1],
  [/\b(?:tue(?:s(?:day)?)?|dienstag|mardi|martes|martedì)\b/iu, 2],
  [/\b(?:wed(?:nesday)?|mittwoch|mercredi|miércoles|mercoledì)\b/iu, 3],
  [/\b(?:thu(?:rs?(?:day)?)?|donnerstag|jeudi|jueves|giovedì)\b/iu, 4],
  [/\b(?:fri(?:day)?|freitag|vendredi|viernes|venerdì)\b/iu, 5],
  [/\b(?:sat(?:urday)?|samstag|samedi|sábado|sabato)\b/iu, 6],
  [/\b(?:sun(?:day)?|sonntag|dimanche|domingo|domenica)\b/iu, 0],
]

/** The one of these days, `2024-03-05`, that is the day of the week which the text names. */
export function byWeekday(text: string, days: (string | undefined)[]): string | undefined {
  const named = names.filter(([pattern]) => pattern.test(text)).map(([, day]) => day)
  const found = days.filter(
    (day) => day !== undefined && new Date(`${day}T00:00:00Z`).getUTCDay() === named[0],
  )
  return named.length === 1 && found.length === 1 ? found[0] : undefined
}
