// Loaded before everything else in the processes of the demo: their clock can be ahead of the machine's.
// src/app/demo/clock.ts sets by how much.
const Machine = Date
const clock = (globalThis[Symbol.for('offprint.demoClock')] = { ahead: 0 })

globalThis.Date = new Proxy(Machine, {
  apply: () => new Machine(now()).toString(),
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
})

function now() {
  return Machine.now() + clock.ahead
}
