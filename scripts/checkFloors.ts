// `npm run check:floors`: for a release. Fails when the oldest allowed versions were not checked for 45 days.
// Exit codes: 0 they were checked, 1 they were not.
import { checkedOn } from '../src/domain/floors.ts'
import { floorsProblem } from './floorsProblem.ts'

const problem = floorsProblem(checkedOn, new Date())
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else {
  console.log(`Oldest allowed versions: checked on ${checkedOn}.`)
}
