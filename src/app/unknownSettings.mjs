// Finds settings that do not exist, such as SITE_ULR. Plain JavaScript, because `npm start` needs it before packages are installed.
import { secretSettings } from './secretFiles.mjs'
import { expectations } from './settings.mjs'

const known = [
  ...Object.keys(expectations),
  ...secretSettings.map((name) => `${name}_FILE`),
  'OFFPRINT_CORPUS',
  'OFFPRINT_DEMO',
  'OFFPRINT_DISABLED',
  'OFFPRINT_FACTS',
  'OFFPRINT_LOG',
  'OFFPRINT_MEDIA_DIR',
  'OFFPRINT_URL',
  'OFFPRINT_WITHOUT',
  'SITE_DESCRIPTION',
  'SITE_NAME',
]

/**
 * One line for each variable that is nearly a setting, or begins with OFFPRINT_ and is none. Other programs have
 * variables as well: those are not named.
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
export function findUnknownSettings(env) {
  return Object.keys(env)
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = known.find((one) => isNear(name, one))
      const isOurs = /^OFFPRINT_(?!TEST_)/.test(name)
      return meant || isOurs ? [describe(name, meant)] : []
    })
}

function describe(name, meant) {
  return `${name} is not a setting and has no effect.${meant ? ` Did you mean ${meant}?` : ''}`
}

/** One slip: a letter too many, missing or wrong, or two in the wrong order. Of short names (HOST, PORT) only the last. */
function isNear(name, other) {
  const [one, two] = [name.toUpperCase(), other]
  let from = 0
  while (from < one.length && one[from] === two[from]) from += 1
  const [rest, wanted] = [one.slice(from), two.slice(from)]
  const isSwapped =
    rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2)
  const isOneOff =
    rest.slice(1) === wanted || rest === wanted.slice(1) || rest.slice(1) === wanted.slice(1)
  return isSwapped || (isOneOff && two.length > 5)
}
