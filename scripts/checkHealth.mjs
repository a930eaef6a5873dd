// The health check of the container: exits with 1 unless the server is to get requests.
import { hereOf } from './bootstrap/port.mjs'

const { HOST, PORT = '3000' } = process.env

fetch(`http://${hereOf(HOST)}:${PORT}/api/health/ready`).then(
  ({ ok }) => process.exit(ok ? 0 : 1),
  () => process.exit(1),
)
