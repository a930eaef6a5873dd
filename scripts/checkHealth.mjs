// The health check of the container: exits with 1 if the server does not answer.
const { PORT = '3000' } = process.env

fetch(`http://127.0.0.1:${PORT}/api/health/live`).then(
  ({ ok }) => process.exit(ok ? 0 : 1),
  () => process.exit(1),
)
