// Refuses a Node that is too old. Only syntax that every Node with modules can parse.
var oldest = [20, 19]

export function isTooOld(version) {
  var parts = version.split('.').map(Number)
  return parts[0] < oldest[0] || (parts[0] === oldest[0] && parts[1] < oldest[1])
}

export function refuseOldNode() {
  if (!isTooOld(process.versions.node)) {
    return
  }
  console.error(
    'Offprint needs Node ' + oldest.join('.') + ' or newer; this is ' + process.versions.node + '.',
  )
  process.exit(1)
}
