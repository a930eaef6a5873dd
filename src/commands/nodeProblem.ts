// Node 20 loads an editor of Payload's in a way that may end a process without a word.
// Not `-C production`, of which Next makes an option that Node refuses.
const advice =
  "On Node 20, Payload's commands may exit with 0 and do nothing. Set NODE_OPTIONS=--conditions=production for them, or use Node 22 or newer."

/** @param options `NODE_OPTIONS` of the environment */
export function nodeProblem(version: string, options = ''): null | string {
  const isOld = Number(version.split('.')[0]) < 22
  return isOld && !/(?:-C|--conditions)[ =](?:production|development)/.test(options) ? advice : null
}
