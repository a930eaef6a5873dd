// The tools for programs at the desk, in the order of the work.
import type { Tool } from './tool.ts'

import { explainTool } from './explain.ts'
import { fillTool } from './fill.ts'
import { owedTool } from './owed.ts'
import { previewTool } from './preview.ts'
import { proposeTool } from './propose.ts'
import { takeInTool } from './takeIn.ts'

export const agentTools: Tool[] = [
  owedTool,
  explainTool,
  takeInTool,
  fillTool,
  previewTool,
  proposeTool,
]
