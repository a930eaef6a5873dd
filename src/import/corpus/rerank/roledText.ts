// The text of a line and its role.
import type { LineRole } from '../roles/lineRoles.ts'

export interface RoledText {
  role: LineRole
  text: string
}
