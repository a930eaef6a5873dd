// Setting of the process that loads a config as if Offprint were not in it.
export const withoutOffprint = 'OFFPRINT_WITHOUT'

export function isWithoutOffprint(): boolean {
  return process.env[withoutOffprint] === 'true'
}
