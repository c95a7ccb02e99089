import type { Bilingual } from '#app/kernel/language'
import { useFormats, useMessages } from '#app/ui/language'
import { fateOf, type ClusterLink } from '../domain'
import { clusterMessages } from '../messages'
import { layOutClusters, type ClusterLine } from './cluster-map-geometry'

export type NamedCluster = ClusterLink & { name: Bilingual }

/** A time line of both generations: each theme a line, which goes on, joins another, or ends. On a phone it is a list of sentences. */
export function ClusterMap({ clusters }: { clusters: readonly NamedCluster[] }) {
  const words = useMessages(clusterMessages)
  const formats = useFormats()
  const nameOf = (code: string) => formats.text(clusters.find((cluster) => cluster.code === code)?.name ?? { en: code, fr: code })
  const old = clusters.filter((cluster) => cluster.generation === 2019)
  const sentences = old.map((cluster) => words.fates[fateOf(cluster, clusters)](formats.text(cluster.name), cluster.becomes ? nameOf(cluster.becomes) : ''))
  const map = layOutClusters(clusters)
  return (
    <figure className="chart">
      <svg className="hidden sm:block" viewBox={`0 0 ${map.width} ${map.height}`} width={map.width} height={map.height} role="img" aria-labelledby="cluster-map-title cluster-map-text">
        <title id="cluster-map-title">{words.picture}</title>
        <desc id="cluster-map-text">{words.pictureDescription(sentences.join(' '))}</desc>
        {map.years.map(({ year, x }) => (
          <g key={year}>
            <line className="chart-axis" x1={x} x2={x} y1={28} y2={map.height - 8} />
            <text className="chart-note" x={x} y={16} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        {map.lines.map((line) => (
          <Line key={line.code} line={line} />
        ))}
        {map.old.map(({ code, y }) => (
          <text key={code} className="chart-label" x={map.years[0]!.x - 14} y={y + 5} textAnchor="end">
            {nameOf(code)}
          </text>
        ))}
        {map.now.map(({ code, y }) => (
          <text key={code} className="chart-label" x={map.endX + 14} y={y + 5}>
            {nameOf(code)}
          </text>
        ))}
        {map.ends.map(({ code, x, y }) => (
          <text key={code} className="chart-note" x={x + 12} y={y + 5}>
            {words.endsHere}
          </text>
        ))}
      </svg>
      <figcaption className="chart-caption">
        <ul className="sm:sr-only stack">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

function Line({ line }: { line: ClusterLine }) {
  return (
    <g className={line.ends ? 'tone-neutral' : 'tone-blue'}>
      <path d={line.path} fill="none" stroke="var(--tone)" strokeWidth="6" />
      <circle cx={line.startX} cy={line.startY} r="6" fill="var(--tone)" />
      {line.ends ? <line x1={line.endX} x2={line.endX} y1={line.endY - 10} y2={line.endY + 10} stroke="var(--tone)" strokeWidth="4" /> : <circle cx={line.endX} cy={line.endY} r="8" fill="var(--tone)" />}
    </g>
  )
}
