// Refuses a Node that is too old. Only syntax that every Node with modules can parse.

/** The first minor version of a line that works. */
var oldest = { 20: 19, 22: 12 }

export function isTooOld(version) {
  var parts = version.split('.').map(Number)
  return parts[0] < 20 || parts[1] < (oldest[parts[0]] || 0)
}

export function refuseOldNode() {
  if (!isTooOld(process.versions.node)) {
    return
  }
  console.error(
    'Offprint needs Node 24, 22.12 or newer, or 20.19 or newer; this is ' +
      process.versions.node +
      '.',
  )
  process.exit(1)
}
