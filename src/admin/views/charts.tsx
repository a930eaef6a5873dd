// Charts as SVG, drawn on the server: the numbers stand beside them.
import type { LagRow } from '../../owed/readLag.ts'

/** The middle half of the articles as a bar, with the median in it. What is before the outlet's day is drawn at its day. */
export function Spread({ longest, row }: { longest: number; row: LagRow }) {
  const at = (days: number) => (Math.max(0, days) / longest) * 100
  const [from, to] = [at(row.low), at(row.high)]
  return (
    <svg
      aria-hidden
      className="offprint-lag__spread"
      preserveAspectRatio="none"
      viewBox="0 0 102 10"
    >
      <rect height="6" width={Math.max(0.5, to - from)} x={from} y="2" />
      <line x1={at(row.median)} x2={at(row.median)} y1="0" y2="10" />
    </svg>
  )
}

interface ChartProps {
  lines: { count: number; label: string }[]
  title: string
}

const [height, width] = [140, 600]

export function OwedChart({ lines, title }: ChartProps) {
  const most = Math.max(1, ...lines.map(({ count }) => count))
  const step = width / Math.max(1, lines.length)
  return (
    <svg
      aria-label={title}
      className="offprint-lag__owed"
      role="img"
      viewBox={`0 0 ${width} ${height + 20}`}
    >
      {lines.map(({ count, label }, n) => {
        const bar = (count / most) * (height - 20)
        return (
          <g key={label}>
            <title>{`${label}: ${count}`}</title>
            <rect height={bar} width={step * 0.7} x={n * step} y={height - bar} />
            <text textAnchor="middle" x={(n + 0.35) * step} y={height - bar - 4}>
              {count}
            </text>
          </g>
        )
      })}
      <text x="0" y={height + 16}>
        {lines[0]?.label}
      </text>
      <text textAnchor="end" x={width} y={height + 16}>
        {lines.at(-1)?.label}
      </text>
    </svg>
  )
}
