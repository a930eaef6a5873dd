// Memory of the server while everything is exported.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let running = 0

/**
 * The same items; while they are made, Node cleans up when the heap has grown by a fifth. By default it waits until there
 * is a multiple: an export would make the server grow by 300 MB. Always on, the flag makes a move cost a third more.
 */
export async function* cleaningUpOften<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  running += 1
  setFlagsFromString('--heap-growing-percent=20')
  cleanUp()
  try {
    yield* items
  } finally {
    running -= 1
    if (running === 0) {
      // As Node decides.
      setFlagsFromString('--heap-growing-percent=0')
    }
  }
}

/** The size at which Node does it next is worked out each time it does it. */
function cleanUp(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  setFlagsFromString('--no-expose-gc')
  collect()
}
